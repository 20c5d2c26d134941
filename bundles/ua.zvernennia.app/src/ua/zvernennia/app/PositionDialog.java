package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.api.PositionService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/** «Працюю як…»: chooses one of one's own positions; the session goes over to it. */
final class PositionDialog extends StepDialog<UserInfo> {

    private static final int LINES = 6;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final PositionService positions;
    private final String present;
    private final Map<String, String> units;
    private Table table;
    private Label loading;
    private List<HeldPosition> found = List.of();

    /**
     * Asks at once which positions there are.
     *
     * @param present the position acted in now
     * @param units names of units by id
     */
    PositionDialog(Shell parent, PositionService positions, String present, Map<String, String> units) {
        super(parent, Messages.PositionDialog_title, Messages.PositionDialog_explanation);
        this.positions = requireNonNull(positions, "positions");
        this.present = requireNonNull(present, "present");
        this.units = Map.copyOf(units);
    }

    @Override
    void createFields(Composite area, Fields fields) {
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.PositionDialog_positions);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(caption);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        Fields.bind(caption, table);
        wide().grab(true, true).hint(520, (LINES + 1) * table.getItemHeight()).applyTo(table);
        column(Messages.PositionDialog_position, 200);
        column(Messages.PositionDialog_unit, 190);
        column(Messages.PositionDialog_until, 110);
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        loading = new Label(area, SWT.WRAP);
        loading.setText(Messages.PositionDialog_loading);
        Styles.set(loading, "hint");
        wide().applyTo(loading);
        new Background(table).run("", cancelled -> positions.positions(), this::show, this::refused);
        table.setFocus();
    }

    @Override
    Optional<String> defect() {
        return table.getSelectionIndex() < 0 ? Optional.of(Messages.PositionDialog_choose) : Optional.empty();
    }

    @Override
    Background.Work<UserInfo> work(Consumer<RegistryException> told) {
        var chosen = found.get(table.getSelectionIndex()).id();
        return cancelled -> positions.actIn(chosen);
    }

    @Override
    Control[] controls() {
        return new Control[] {table};
    }

    private void show(List<HeldPosition> list) {
        found = list;
        for (var position : list) {
            boolean now = position.id().equals(present);
            new TableItem(table, SWT.NONE).setText(new String[] {
                now ? position.title() + ' ' + Messages.PositionDialog_now : position.title(),
                units.getOrDefault(position.unit(), ""),
                position.validTo().map(DAY::format).orElse(Messages.PositionDialog_open)
            });
            if (now) {
                table.select(table.getItemCount() - 1);
            }
        }
        loading.setText(list.size() > 1 ? "" : Messages.PositionDialog_onlyOne);
        loading.requestLayout();
    }

    private void refused(RegistryException failure) {
        loading.setText(new ErrorSentences().of(failure));
        Styles.set(loading, "error");
        loading.requestLayout();
    }

    private void column(String title, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(title);
        column.setWidth(width);
    }
}
