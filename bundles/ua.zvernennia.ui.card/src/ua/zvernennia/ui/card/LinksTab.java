package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Зв'язки»: how the document belongs to others, from both sides; a link is set by the number of the other card. */
final class LinksTab implements CardTab {

    private final ShownDraft shown;
    private final NumberLookup lookup;
    private final LinkChanges changes;
    private final Consumer<CardId> opener;
    private final FieldLabels labels = new FieldLabels();
    private final ErrorSentences sentences = new ErrorSentences();
    private List<CardLink> links = List.of();
    private Optional<Form> form = Optional.empty();

    private record Form(
            ChoiceField kind, CardChooser other, Button add, TabTable<CardLink> table, Button remove, Label failure) {}

    LinksTab(ShownDraft shown, NumberLookup lookup, LinkChanges changes, Consumer<CardId> opener) {
        this.shown = shown;
        this.lookup = lookup;
        this.changes = changes;
        this.opener = opener;
        shown.onShow(this::forget);
        shown.onChange(event -> enable());
    }

    @Override
    public String title() {
        return Texts.format(Messages.LinksTab_title, links.size());
    }

    @Override
    public void create(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 5).applyTo(area);
        var fields = new Fields(area);
        var choice = new ChoiceField[1];
        fields.add(labels.of("linkKind"), box -> {
            choice[0] = ChoiceField.list(box);
            return choice[0].control();
        });
        choice[0].offer(LinkWords.choices());
        var chooser = new CardChooser[1];
        fields.add(labels.of("otherCard"), box -> {
            chooser[0] = new CardChooser(box, lookup);
            return chooser[0].control();
        });
        var add = button(area, Messages.LinksTab_add);
        var table = LinkedTab.table(parent, Messages.LinksTab_name, opener);
        var remove = button(parent, Messages.LinksTab_remove);
        var failure = new Label(parent, SWT.WRAP);
        Styles.set(failure, "error");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, 36).applyTo(failure);
        form = Optional.of(new Form(choice[0], chooser[0], add, table, remove, failure));
        choice[0].onChange(code -> enable());
        chooser[0].onChange(code -> enable());
        add.addListener(SWT.Selection, event -> add());
        remove.addListener(SWT.Selection, event -> table.selected().ifPresent(this::remove));
        table.onSelect(this::enable);
        table.show(links);
        enable();
    }

    @Override
    public void show(CardFile file) {
        links = file.links();
        form.ifPresent(made -> made.table.show(links));
        enable();
    }

    private void add() {
        var made = form.orElseThrow();
        kind(made)
                .ifPresent(kind -> NumberLookup.id(made.other.code())
                        .ifPresent(other -> changes.change(
                                service -> service.link(shown.draft().id(), kind, other),
                                this::forget,
                                failure -> made.failure.setText(sentences.of(failure)))));
    }

    private void remove(CardLink link) {
        var own = shown.draft().id();
        var other = link.other().id();
        changes.change(
                service -> service.unlink(link.outward() ? own : other, link.kind(), link.outward() ? other : own),
                this::forget,
                failure -> form.orElseThrow().failure.setText(sentences.of(failure)));
    }

    private void forget() {
        form.ifPresent(made -> {
            made.other.show("");
            made.failure.setText("");
        });
        enable();
    }

    private void enable() {
        form.filter(made -> !made.add.isDisposed()).ifPresent(made -> {
            made.add.setEnabled(!shown.draft().isNew()
                    && kind(made).isPresent()
                    && NumberLookup.id(made.other.code()).isPresent());
            made.remove.setEnabled(
                    made.table.selected().filter(link -> link.kind().byHand()).isPresent());
        });
    }

    private static Optional<LinkKind> kind(Form made) {
        return LinkWords.choices().stream()
                .map(Choice::code)
                .filter(made.kind.code()::equals)
                .findFirst()
                .map(LinkKind::valueOf);
    }

    private static Button button(Composite parent, String text) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(button);
        return button;
    }
}
