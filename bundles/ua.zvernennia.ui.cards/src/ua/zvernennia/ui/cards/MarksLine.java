package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** How many rows are marked, by state and district; seen only while there are any. */
final class MarksLine {

    /** Values that fit the line. */
    private static final int SHOWN = 4;

    private final Label line;
    private final Supplier<Snapshot> snapshot;
    private final Background background;

    MarksLine(Composite parent, Supplier<Snapshot> snapshot) {
        this.snapshot = requireNonNull(snapshot, "snapshot");
        line = new Label(parent, SWT.NONE);
        Styles.set(line, "notice");
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(line);
        line.setVisible(false);
        background = new Background(line);
    }

    /** The ids are those of the list now. */
    void show(Set<Object> ids) {
        var marked = Set.copyOf(ids);
        var of = snapshot.get();
        if (marked.isEmpty()) {
            background.cancel();
            set("");
        } else {
            background.run("", cancelled -> text(MarkedRows.of(marked, of)), this::set, refused -> set(""));
        }
    }

    String text() {
        return line.getVisible() ? line.getText() : "";
    }

    static String text(Hits marked) {
        return Texts.format(
                Messages.MarksLine_text,
                marked.count(),
                most(marked, CardGroup.STATE),
                most(marked, CardGroup.APPEAL_DISTRICT));
    }

    private static String most(Hits marked, CardGroup group) {
        var lines = Groups.lines(group, marked.counts(group, () -> false));
        var words = lines.stream()
                .limit(SHOWN)
                .map(line -> Texts.format(Messages.MarksLine_value, line.text(), line.count()))
                .collect(Collectors.joining(", "));
        return lines.size() > SHOWN ? words + ", …" : words;
    }

    private void set(String text) {
        boolean shown = !text.isEmpty();
        line.setText(text);
        if (shown != line.getVisible()) {
            line.setVisible(shown);
            ((GridData) line.getLayoutData()).exclude = !shown;
            line.getParent().layout();
        }
    }
}
