package ua.zvernennia.ui.card;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** Beside the card: what the same person has written before, and who changed the card when. */
final class SidePane {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Kyiv"));

    private final SashForm pane;
    private final Composite upper;
    private final Composite lower;
    private final FieldLabels labels = new FieldLabels();
    private final Consumer<CardId> opener;
    private List<CardRow> rows = List.of();
    private List<CardRevision> revisions = List.of();
    private Optional<Section> previous = Optional.empty();
    private Optional<Section> history = Optional.empty();

    private record Section(Label title, Table table) {}

    /** @param opener opens another card */
    SidePane(Composite parent, Consumer<CardId> opener) {
        this.opener = opener;
        pane = new SashForm(parent, SWT.VERTICAL);
        upper = area();
        lower = area();
        pane.setWeights(3, 2);
    }

    /** What is still to be made, a few widgets at a time. */
    List<Runnable> steps() {
        return List.of(this::createPrevious, this::createHistory);
    }

    Control control() {
        return pane;
    }

    void clear() {
        showPrevious(List.of());
        showHistory(List.of());
    }

    void showPrevious(List<CardRow> next) {
        rows = next;
        previous.ifPresent(this::fillPrevious);
    }

    /** @param next newest first */
    void showHistory(List<CardRevision> next) {
        revisions = next;
        history.ifPresent(this::fillHistory);
    }

    private void createPrevious() {
        var section = section(upper);
        column(section, Messages.SidePane_number, 116);
        column(section, Messages.SidePane_date, 92);
        column(section, Messages.SidePane_summary, 260);
        section.table.addListener(SWT.DefaultSelection, event -> opener.accept((CardId) event.item.getData()));
        previous = Optional.of(section);
        fillPrevious(section);
        upper.layout();
    }

    private void createHistory() {
        var section = section(lower);
        column(section, Messages.SidePane_time, 132);
        column(section, Messages.SidePane_who, 120);
        column(section, Messages.SidePane_what, 220);
        history = Optional.of(section);
        fillHistory(section);
        lower.layout();
    }

    private void fillPrevious(Section section) {
        set(section.title, Texts.format(Messages.SidePane_previous, rows.size()));
        section.table.removeAll();
        for (var row : rows) {
            var item = new TableItem(section.table, SWT.NONE);
            item.setText(new String[] {row.number().text(), DateText.format(row.registeredOn()), row.summary()});
            item.setData(row.id());
        }
    }

    private void fillHistory(Section section) {
        set(section.title, Texts.format(Messages.SidePane_history, revisions.size()));
        section.table.removeAll();
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            var item = new TableItem(section.table, SWT.NONE);
            var what = i + 1 < revisions.size()
                    ? changes(
                            revisions.get(i + 1).card().content(),
                            revision.card().content())
                    : Messages.SidePane_registered;
            item.setText(new String[] {
                TIME.format(revision.recordedFrom()), revision.card().changedBy(), what
            });
        }
    }

    private String changes(CardContent before, CardContent after) {
        var changed = new ArrayList<String>();
        if (!before.applicants().equals(after.applicants())) {
            changed.add(labels.of(CardDraft.APPLICANTS));
        }
        for (var field : CardField.values()) {
            if (!field.of(before).equals(field.of(after))) {
                changed.add(labels.of(field.key()));
            }
        }
        return changed.stream().map(label -> label.replace(" *", "")).collect(Collectors.joining(", "));
    }

    private Composite area() {
        var area = new Composite(pane, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(area);
        return area;
    }

    private static Section section(Composite area) {
        var title = new Label(area, SWT.NONE);
        Styles.set(title, "heading");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table);
        Fields.bind(title, table);
        return new Section(title, table);
    }

    private static void column(Section section, String text, int width) {
        var column = new TableColumn(section.table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    private static void set(Label title, String text) {
        if (!title.getText().equals(text)) {
            title.setText(text);
            title.requestLayout();
        }
    }
}
