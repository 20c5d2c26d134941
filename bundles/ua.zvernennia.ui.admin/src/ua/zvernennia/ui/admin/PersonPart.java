package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.PrivacyService;
import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/**
 * «Дані про особу»: what the registry holds on one person and who looked at it, for the person's own request. Asked only
 * on a button, since each card leaves a row in the audit.
 */
public final class PersonPart {

    private static final int[] CARDS_AND_ACCESSES = {40, 60};
    private static final int TEXT_MAX = 100;

    private final PrivacyService privacy;
    private final Optional<Supplier<Optional<Path>>> fileQuestion;
    private final AuditWords words = new AuditWords();
    private Composite area;
    private Text surname;
    private Text givenName;
    private Text patronymic;
    private Text phone;
    private Text reason;
    private WorkBar bar;
    private ListPane<PersonFile.HeldCard> cards;
    private ListPane<PersonFile.Access> accesses;
    private Optional<PersonFile> found = Optional.empty();

    @Inject
    public PersonPart(PrivacyService privacy) {
        this(privacy, Optional.empty());
    }

    /** @param fileQuestion where to write, in place of the system's window */
    PersonPart(PrivacyService privacy, Optional<Supplier<Optional<Path>>> fileQuestion) {
        this.privacy = requireNonNull(privacy, "privacy");
        this.fileQuestion = requireNonNull(fileQuestion, "fileQuestion");
    }

    @PostConstruct
    void create(Composite parent) {
        area = parent;
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(parent);
        questions(parent);
        bar = new WorkBar(parent);
        bar.button(Messages.PersonPart_find, this::find);
        bar.button(Messages.PersonPart_save, () -> found.isPresent(), this::save);
        var sash = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        cards = new ListPane<>(
                headed(sash, Messages.PersonPart_cards), Messages.PersonPart_cards, cardColumns(), card -> card.id());
        accesses = new ListPane<>(
                headed(sash, Messages.PersonPart_accesses),
                Messages.PersonPart_accesses,
                accessColumns(),
                access -> access);
        sash.setWeights(CARDS_AND_ACCESSES);
        cards.emptyMessage(Messages.PersonPart_hint);
        accesses.emptyMessage("");
        bar.say(Messages.PersonPart_audited, "hint");
    }

    @Focus
    void focus() {
        surname.setFocus();
    }

    WorkBar bar() {
        return bar;
    }

    ListPane<PersonFile.HeldCard> cards() {
        return cards;
    }

    ListPane<PersonFile.Access> accesses() {
        return accesses;
    }

    private void questions(Composite parent) {
        var grid = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 4).applyTo(grid);
        var fields = new Fields(grid);
        surname = field(fields, Messages.PersonPart_surname);
        givenName = field(fields, Messages.PersonPart_givenName);
        patronymic = field(fields, Messages.PersonPart_patronymic);
        phone = field(fields, Messages.PersonPart_phone);
        reason = field(fields, Messages.PersonPart_reason);
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(reason);
        reason.setTextLimit(5 * TEXT_MAX);
        reason.setMessage(Messages.PersonPart_reasonHint);
    }

    private Text field(Fields fields, String label) {
        var text = fields.add(label, box -> new Text(box, SWT.BORDER | SWT.SINGLE));
        text.setTextLimit(TEXT_MAX);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.DefaultSelection, event -> find());
        return text;
    }

    private static Composite headed(Composite parent, String heading) {
        var box = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(box);
        var label = new Label(box, SWT.NONE);
        label.setText(heading);
        Styles.set(label, "heading");
        return box;
    }

    private void find() {
        var empty = Stream.of(surname, givenName, reason)
                .filter(text -> text.getText().isBlank())
                .findFirst();
        if (empty.isPresent()) {
            empty.get().setFocus();
            bar.say(Messages.PersonPart_required, "error");
            return;
        }
        var request = new PersonRequest(
                new PersonName(typed(surname), typed(givenName), typed(patronymic)), typed(phone), typed(reason));
        bar.run(Messages.PersonPart_searching, cancelled -> privacy.export(request), this::show);
    }

    private void show(PersonFile file) {
        found = Optional.of(file).filter(some -> !some.cards().isEmpty());
        cards.emptyMessage(found.isPresent() ? "" : Messages.PersonPart_nothing);
        accesses.emptyMessage(found.isPresent() ? Messages.PersonPart_noAccess : "");
        cards.show(file.cards());
        accesses.show(file.accesses());
        bar.say(
                found.isPresent()
                        ? Texts.format(
                                Messages.PersonPart_found,
                                file.cards().size(),
                                file.accesses().size())
                        : Messages.PersonPart_nothing,
                found.isPresent() ? "hint" : "warning");
        bar.refresh();
    }

    private void save() {
        var where = fileQuestion
                .map(Supplier::get)
                .orElseGet(() -> SaveFile.json(area.getShell(), Messages.PersonPart_fileName));
        where.ifPresent(path -> found.ifPresent(file -> bar.run(
                Messages.PersonPart_saving,
                cancelled -> PersonJson.write(path, file.json(), cancelled),
                written -> bar.say(Texts.format(Messages.PersonPart_saved, path), "success"))));
    }

    private static String typed(Text text) {
        return text.getText().strip();
    }

    private List<Column<PersonFile.HeldCard>> cardColumns() {
        return List.of(
                Column.text("number", Messages.PersonPart_number, 160, PersonFile.HeldCard::number),
                Column.day("registered", Messages.PersonPart_registered, 130, card -> Optional.of(card.registeredOn())),
                Column.text("state", Messages.PersonPart_state, 200, card -> words.state(card.state())));
    }

    private List<Column<PersonFile.Access>> accessColumns() {
        return List.of(
                Column.moment("at", Messages.PersonPart_at, 145, PersonFile.Access::at),
                Column.text("who", Messages.PersonPart_who, 280, PersonFile.Access::who),
                Column.text("act", Messages.PersonPart_act, 240, access -> words.action(access.action())),
                Column.text("card", Messages.PersonPart_number, 120, this::number),
                Column.text("reason", Messages.PersonPart_why, 260, PersonFile.Access::reason));
    }

    private String number(PersonFile.Access access) {
        return found.stream()
                .flatMap(file -> file.cards().stream())
                .filter(card -> card.id().equals(access.card()))
                .map(PersonFile.HeldCard::number)
                .findFirst()
                .orElse("");
    }
}
