package ua.zvernennia.ui.palette;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Messages;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** A field and what it finds; arrows choose while the field keeps the focus, Enter does it, Esc leaves. */
public final class CommandPalette extends Dialog {

    private static final int LINES = 14;
    private static final int LABEL_WIDTH = 330;
    private static final int PLACE_WIDTH = 190;
    private static final int KEYS_WIDTH = 130;

    /** From the top edge of the window, in pixels: where one looks anyway. */
    private static final int DROP = 90;

    private final PaletteSearch search;
    private Text field;
    private Table table;
    private Label count;
    private List<PaletteEntry> shown = List.of();
    private Optional<PaletteEntry> chosen = Optional.empty();

    public CommandPalette(Shell parent, List<PaletteEntry> entries) {
        super(parent);
        search = new PaletteSearch(entries);
    }

    /** Shows it until something is chosen; empty when the person left. */
    public Optional<PaletteEntry> choose() {
        open();
        return chosen;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.CommandPalette_title);
    }

    @Override
    protected Point getInitialLocation(Point size) {
        var window = getParentShell().getBounds();
        return new Point(window.x + (window.width - size.x) / 2, window.y + DROP);
    }

    @Override
    protected Control createContents(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 8).applyTo(area);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.CommandPalette_field);
        field = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
        Fields.bind(caption, field);
        table = table(area);
        count = new Label(area, SWT.NONE);
        Styles.set(count, "hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        Fields.bind(count, table);
        field.addListener(SWT.Modify, event -> show());
        field.addListener(SWT.KeyDown, this::walk);
        field.addListener(SWT.DefaultSelection, event -> take());
        table.addListener(SWT.DefaultSelection, event -> take());
        show();
        field.setFocus();
        return area;
    }

    private static Table table(Composite area) {
        var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        for (int width : new int[] {LABEL_WIDTH, PLACE_WIDTH, KEYS_WIDTH}) {
            new TableColumn(table, SWT.NONE).setWidth(width);
        }
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(LABEL_WIDTH + PLACE_WIDTH + KEYS_WIDTH + 24, LINES * table.getItemHeight())
                .applyTo(table);
        return table;
    }

    private void show() {
        shown = search.find(field.getText());
        table.setRedraw(false);
        table.removeAll();
        for (var entry : shown) {
            new TableItem(table, SWT.NONE).setText(new String[] {entry.label(), entry.place(), entry.keys()});
        }
        table.setRedraw(true);
        table.select(0);
        count.setText(
                shown.isEmpty()
                        ? Messages.CommandPalette_nothing
                        : Texts.format(Messages.CommandPalette_count, shown.size()));
    }

    private void walk(Event event) {
        int last = shown.size() - 1;
        int now = table.getSelectionIndex();
        int next = switch (event.keyCode) {
            case SWT.ARROW_DOWN -> now == last ? 0 : now + 1;
            case SWT.ARROW_UP -> now == 0 ? last : now - 1;
            case SWT.PAGE_DOWN -> Math.min(last, now + LINES);
            case SWT.PAGE_UP -> Math.max(0, now - LINES);
            default -> -1;
        };
        if (next >= 0 && last >= 0) {
            table.setSelection(next);
            event.doit = false;
        }
    }

    private void take() {
        int index = table.getSelectionIndex();
        if (index >= 0) {
            chosen = Optional.of(shown.get(index));
            okPressed();
        }
    }
}
