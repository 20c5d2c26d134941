package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import ua.zvernennia.ui.Styles;

/**
 * The names of tabs in as many lines as they need: none hides behind an arrow, all counters are seen. One stop of the Tab
 * key; the arrows go from one name to the next.
 */
final class TabStrip {

    private final Composite strip;
    private final IntConsumer chosen;
    private final List<Button> names = new ArrayList<>();
    private int selected = -1;

    /** @param chosen hears which tab a person wants */
    TabStrip(Composite parent, IntConsumer chosen) {
        this.chosen = requireNonNull(chosen, "chosen");
        strip = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(strip);
        var row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 6;
        row.marginTop = 4;
        row.marginRight = 0;
        row.marginBottom = 2;
        row.spacing = 2;
        strip.setLayout(row);
        strip.addListener(SWT.Resize, event -> measure());
    }

    void add(String name) {
        int index = names.size();
        var button = new Button(strip, SWT.TOGGLE | SWT.FLAT);
        button.setText(name);
        button.addListener(SWT.Selection, event -> chosen.accept(index));
        button.addListener(SWT.KeyDown, event -> moved(event, index));
        names.add(button);
    }

    /** Shows another name or counter. */
    void rename(int index, String name) {
        var button = names.get(index);
        if (!button.isDisposed() && !button.getText().equals(name)) {
            button.setText(name);
            strip.layout(new Control[] {button});
            measure();
        }
    }

    void select(int index) {
        selected = index;
        for (int i = 0; i < names.size(); i++) {
            names.get(i).setSelection(i == index);
            Styles.set(names.get(i), i == index ? "tab chosenTab" : "tab");
        }
        strip.setTabList(new Control[] {names.get(index)});
        measure();
    }

    int selected() {
        return selected;
    }

    boolean focus() {
        return selected >= 0 && names.get(selected).setFocus();
    }

    private void moved(Event event, int index) {
        int next = switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> index + 1;
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> index - 1;
            case SWT.HOME -> 0;
            case SWT.END -> names.size() - 1;
            default -> index;
        };
        if (next != index) {
            event.doit = false;
            chosen.accept(Math.floorMod(next, names.size()));
            focus();
        }
    }

    /** The lines it needs depend on its width, which the grid does not ask about. */
    private void measure() {
        int width = strip.getSize().x;
        var data = (GridData) strip.getLayoutData();
        int height = strip.computeSize(width, SWT.DEFAULT).y;
        if (width > 0 && data.heightHint != height) {
            data.heightHint = height;
            strip.getParent().layout(new Control[] {strip});
        }
    }
}
