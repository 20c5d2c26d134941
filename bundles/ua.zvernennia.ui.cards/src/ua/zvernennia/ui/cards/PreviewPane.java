package ua.zvernennia.ui.cards;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Closeness;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * The selected card as far as the list knows it, with its summary in lines that wrap. Opens nothing and asks nobody: a
 * look here is no look into the card, which is audited.
 */
final class PreviewPane {

    private static final List<CardColumn> SHORT = List.of(
            CardColumn.APPLICANT,
            CardColumn.REGISTERED_ON,
            CardColumn.REVIEWER,
            CardColumn.CONTROL_DATE,
            CardColumn.APPEAL_DISTRICT,
            CardColumn.PROCESSING_DISTRICT,
            CardColumn.ORGANISATION,
            CardColumn.SETTLEMENT);

    private final Composite area;
    private final Label title;
    private final Map<CardColumn, Text> fields = new EnumMap<>(CardColumn.class);
    private final Text summary;

    PreviewPane(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 4).applyTo(area);
        title = new Label(area, SWT.NONE);
        Styles.set(title, "heading");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(title);
        var left = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 2).applyTo(left);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, SWT.DEFAULT).applyTo(left);
        SHORT.forEach(column -> fields.put(column, field(left, CardColumns.label(column))));
        var right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(1).spacing(0, 2).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, SWT.DEFAULT).applyTo(right);
        var label = new Label(right, SWT.NONE);
        label.setText(CardColumns.label(CardColumn.SUMMARY));
        Styles.set(label, "hint");
        summary = new Text(right, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Fields.bind(label, summary);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(summary);
    }

    Composite control() {
        return area;
    }

    void show(Optional<CardRow> row) {
        set(title, row.map(PreviewPane::title).orElse(Messages.PreviewPane_none));
        fields.forEach((column, field) -> set(field, row.map(column::text).orElse("")));
        set(summary, row.map(CardRow::summary).orElse(""));
    }

    /** All that is shown, for tests. */
    String text() {
        return title.getText() + '\n' + summary.getText();
    }

    private static String title(CardRow row) {
        var mark = Closeness.mark(row.confidentiality());
        return row.number().text() + "  ·  " + States.text(row.state()) + (mark.isEmpty() ? "" : "  ·  " + mark);
    }

    private static Text field(Composite parent, String caption) {
        var label = new Label(parent, SWT.NONE);
        label.setText(caption);
        Styles.set(label, "hint");
        var field = new Text(parent, SWT.READ_ONLY | SWT.SINGLE);
        Fields.bind(label, field);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        return field;
    }

    private static void set(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
        }
    }

    private static void set(Text field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
