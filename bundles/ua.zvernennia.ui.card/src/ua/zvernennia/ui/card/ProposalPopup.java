package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.ui.Styles;

/**
 * Rows under a field while it is typed into. It never takes the focus: JFace's content proposals do on GTK, and the Tab
 * that should leave the field then walks into the list.
 */
final class ProposalPopup {

    private static final int ROWS = 10;

    /** Pixels that rows may take under a narrow field. */
    private static final int WIDTH = 700;

    private final Control field;
    private final Consumer<Choice> chosen;
    private final String hint;
    private Shell shell;
    private Table table;
    private List<Choice> rows = List.of();

    /** @param chosen a row was clicked */
    ProposalPopup(Control field, Consumer<Choice> chosen) {
        this(field, chosen, "");
    }

    /** @param hint a line under the rows; empty for none */
    ProposalPopup(Control field, Consumer<Choice> chosen, String hint) {
        this.hint = hint;
        this.field = field;
        this.chosen = chosen;
        field.addListener(SWT.Dispose, event -> hide());
    }

    boolean isOpen() {
        return shell != null && !shell.isDisposed() && shell.isVisible();
    }

    /** Shows {@code next} with the row {@code best} marked; nothing to show hides it. */
    void show(List<Choice> next, Optional<Choice> best) {
        if (next.isEmpty()) {
            hide();
            return;
        }
        rows = next;
        if (shell == null || shell.isDisposed()) {
            create();
        }
        table.setRedraw(false);
        table.removeAll();
        for (var row : rows) {
            new TableItem(table, SWT.NONE).setText(row.text());
        }
        best.map(rows::indexOf).filter(index -> index >= 0).ifPresent(table::setSelection);
        table.setRedraw(true);
        place();
        shell.setVisible(true);
    }

    /** Marks another row, {@code step} places down. */
    void move(int step) {
        int next = Math.clamp(table.getSelectionIndex() + step, 0, rows.size() - 1);
        table.setSelection(next);
    }

    Optional<Choice> marked() {
        int index = isOpen() ? table.getSelectionIndex() : -1;
        return index < 0 ? Optional.empty() : Optional.of(rows.get(index));
    }

    void hide() {
        if (shell != null && !shell.isDisposed()) {
            shell.dispose();
        }
    }

    private void create() {
        shell = new Shell(field.getShell(), SWT.NO_TRIM | SWT.ON_TOP | SWT.NO_FOCUS | SWT.TOOL);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(shell);
        table = new Table(shell, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        if (!hint.isEmpty()) {
            var label = new Label(shell, SWT.NONE);
            label.setText(hint);
            Styles.set(label, "hint");
            GridDataFactory.fillDefaults().indent(6, 0).applyTo(label);
        }
        table.addListener(SWT.MouseDown, event -> marked().ifPresent(chosen));
    }

    private void place() {
        var size = field.getSize();
        var below = field.toDisplay(0, size.y);
        var wanted = table.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        int height = Math.min(rows.size(), ROWS) * table.getItemHeight() + 2 * table.getBorderWidth() + 4;
        if (!hint.isEmpty()) {
            height += shell.getChildren()[1].computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        }
        int width = Math.max(size.x, Math.min(wanted.x, Math.max(2 * size.x + 200, WIDTH)));
        var screen = field.getMonitor().getClientArea();
        int x = Math.min(below.x, screen.x + screen.width - width);
        boolean above = below.y + height > screen.y + screen.height;
        shell.setBounds(x, above ? below.y - size.y - height : below.y, width, height);
    }
}
