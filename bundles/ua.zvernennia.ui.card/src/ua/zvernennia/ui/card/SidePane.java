package ua.zvernennia.ui.card;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
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
    private final FieldLabels labels = new FieldLabels();
    private final Label previousTitle;
    private final Table previous;
    private final Label historyTitle;
    private final Table history;

    /** @param opener opens another card */
    SidePane(Composite parent, Consumer<CardId> opener) {
        pane = new SashForm(parent, SWT.VERTICAL);
        var upper = section();
        previousTitle = title(upper);
        previous = table(upper, previousTitle);
        column(previous, Messages.SidePane_number, 116);
        column(previous, Messages.SidePane_date, 92);
        column(previous, Messages.SidePane_summary, 260);
        previous.addListener(SWT.DefaultSelection, event -> opener.accept((CardId) event.item.getData()));
        var lower = section();
        historyTitle = title(lower);
        history = table(lower, historyTitle);
        column(history, Messages.SidePane_time, 132);
        column(history, Messages.SidePane_who, 120);
        column(history, Messages.SidePane_what, 220);
        pane.setWeights(3, 2);
        showPrevious(List.of());
        showHistory(List.of());
    }

    Control control() {
        return pane;
    }

    void showPrevious(List<CardRow> rows) {
        set(previousTitle, Texts.format(Messages.SidePane_previous, rows.size()));
        previous.removeAll();
        for (var row : rows) {
            var item = new TableItem(previous, SWT.NONE);
            item.setText(new String[] {row.number().text(), DateText.format(row.registeredOn()), row.summary()});
            item.setData(row.id());
        }
    }

    /** @param revisions newest first */
    void showHistory(List<CardRevision> revisions) {
        set(historyTitle, Texts.format(Messages.SidePane_history, revisions.size()));
        history.removeAll();
        for (int i = 0; i < revisions.size(); i++) {
            var revision = revisions.get(i);
            var item = new TableItem(history, SWT.NONE);
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

    private Composite section() {
        var section = new Composite(pane, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(section);
        return section;
    }

    private static Label title(Composite section) {
        var title = new Label(section, SWT.NONE);
        Styles.set(title, "heading");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        return title;
    }

    private static Table table(Composite section, Label title) {
        var table = new Table(section, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 60).applyTo(table);
        Fields.bind(title, table);
        return table;
    }

    private static void column(Table table, String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
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
