package ua.zvernennia.ui.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/** The document of the chosen line, as the list of this workstation knows it: nothing is asked for it. */
final class CardFacts {

    private static final List<Fact> FACTS = List.of(
            new Fact(Messages.FolderTable_number, CardColumn.REG_NUMBER),
            new Fact(Messages.CardFacts_registered, CardColumn.REGISTERED_ON),
            new Fact(Messages.CardFacts_applicant, CardColumn.APPLICANT),
            new Fact(Messages.CardFacts_control, CardColumn.CONTROL_DATE),
            new Fact(Messages.CardFacts_district, CardColumn.PROCESSING_DISTRICT),
            new Fact(Messages.CardFacts_reviewer, CardColumn.REVIEWER));

    private final Composite area;
    private final List<Label> fields = new ArrayList<>();
    private Text summary;

    CardFacts(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 6)
                .spacing(10, 4)
                .applyTo(area);
    }

    void build() {
        var heading = new Label(area, SWT.NONE);
        heading.setText(Messages.CardFacts_title);
        Styles.set(heading, "heading");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
        FACTS.forEach(fact -> fields.add(value(fact.label())));
        summary = new Fields(area)
                .add(
                        Messages.FolderTable_summary,
                        parent -> new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER));
        GridDataFactory.fillDefaults().grab(true, true).hint(120, SWT.DEFAULT).applyTo(summary);
    }

    /** Shows the line of a card; empty when this workstation does not hold it. */
    void show(Optional<CardRow> row) {
        for (int i = 0; i < FACTS.size(); i++) {
            var column = FACTS.get(i).column();
            fields.get(i).setText(row.map(column::text).orElse(""));
            fields.get(i).setToolTipText(fields.get(i).getText());
        }
        summary.setText(row.map(CardRow::summary).orElse(""));
    }

    /** Plain words rather than a field: so many stand in a third of a small window. */
    private Label value(String name) {
        var label = new Label(area, SWT.NONE);
        label.setText(name);
        Styles.set(label, "hint");
        var value = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(60, SWT.DEFAULT).applyTo(value);
        Fields.bind(label, value);
        return value;
    }

    private record Fact(String label, CardColumn column) {}
}
