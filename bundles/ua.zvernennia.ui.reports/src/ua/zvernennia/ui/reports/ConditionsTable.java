package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.model.report.ReportCondition;
import ua.zvernennia.ui.Fields;

/** «Умови відбору даних для довідки»: one line for each condition, its values by Enter or a double click. */
final class ConditionsTable {

    private static final int LINES = 4;

    private final ConditionChoices choices;
    private final Table table;
    private final Map<ReportCondition, List<String>> values = new EnumMap<>(ReportCondition.class);
    private List<ReportCondition> offered = List.of();

    ConditionsTable(Composite parent, DirectoryService directory) {
        choices = new ConditionChoices(requireNonNull(directory, "directory"));
        var label = new Label(parent, SWT.NONE);
        label.setText(Messages.ConditionsTable_title);
        table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        Fields.bind(label, table);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, LINES * table.getItemHeight() + table.getHeaderHeight())
                .applyTo(table);
        column(Messages.ConditionsTable_name, 220);
        column(Messages.ConditionsTable_code, 560);
        table.addListener(SWT.DefaultSelection, event -> edit());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                clear();
            }
        });
    }

    void show(List<ReportCondition> conditions) {
        offered = List.copyOf(conditions);
        fill();
    }

    /** Only of the conditions that are offered now. */
    Map<ReportCondition, List<String>> values() {
        var asked = new EnumMap<ReportCondition, List<String>>(ReportCondition.class);
        values.forEach((condition, chosen) -> {
            if (offered.contains(condition)) {
                asked.put(condition, chosen);
            }
        });
        return asked;
    }

    void set(ReportCondition condition, List<String> chosen) {
        values.put(condition, List.copyOf(chosen));
        fill();
    }

    /** In place of whatever was chosen before. */
    void fill(Map<ReportCondition, List<String>> chosen) {
        values.clear();
        values.putAll(chosen);
        fill();
    }

    Table table() {
        return table;
    }

    private void edit() {
        int line = table.getSelectionIndex();
        if (line < 0) {
            return;
        }
        var condition = offered.get(line);
        var dialog = new ChoiceDialog(
                table.getShell(), text(condition), choices.of(condition), values.getOrDefault(condition, List.of()));
        if (dialog.open() == Window.OK) {
            set(condition, dialog.chosen());
            table.select(line);
        }
    }

    private void clear() {
        int line = table.getSelectionIndex();
        if (line >= 0) {
            set(offered.get(line), List.of());
            table.select(line);
        }
    }

    private void fill() {
        table.removeAll();
        for (var condition : offered) {
            var item = new TableItem(table, SWT.NONE);
            var chosen = values.getOrDefault(condition, List.of());
            item.setText(new String[] {
                text(condition), chosen.isEmpty() ? Messages.ConditionsTable_all : choices.names(condition, chosen)
            });
        }
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    static String text(ReportCondition condition) {
        return switch (condition) {
            case ORGANISATION -> Messages.ConditionsTable_ORGANISATION;
            case DISTRICT -> Messages.ConditionsTable_DISTRICT;
            case SOURCE -> Messages.ConditionsTable_SOURCE;
            case KIND -> Messages.ConditionsTable_KIND;
            case QUESTION -> Messages.ConditionsTable_QUESTION;
            case EXECUTOR -> Messages.ConditionsTable_EXECUTOR;
            case CONTROL -> Messages.ConditionsTable_CONTROL;
            case FORM -> Messages.ConditionsTable_FORM;
        };
    }
}
