package ua.zvernennia.smoke.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree, read line by line as it is shown. */
public final class SwtBotTree {

    private final UiThread ui;
    private final Tree tree;

    SwtBotTree(UiThread ui, Tree tree) {
        this.ui = ui;
        this.tree = tree;
    }

    /** The unfolded lines from the top, indented by their depth, the columns between bars. */
    public List<String> lines() {
        return ui.ask(() -> {
            var lines = new ArrayList<String>();
            collect(tree.getItems(), 0, lines);
            return lines;
        });
    }

    /** Chooses the first line with this in it. */
    public SwtBotTree select(String fragment) {
        ui.ask(() -> {
            var item = find(tree.getItems(), fragment);
            tree.setFocus();
            tree.setSelection(item);
            var event = new Event();
            event.item = item;
            tree.notifyListeners(SWT.Selection, event);
            return true;
        });
        return this;
    }

    private TreeItem find(TreeItem[] items, String fragment) {
        var all = new ArrayList<TreeItem>();
        flatten(items, all);
        return all.stream()
                .filter(item -> text(item).contains(fragment))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line with " + fragment));
    }

    private static void flatten(TreeItem[] items, List<TreeItem> all) {
        for (var item : items) {
            all.add(item);
            flatten(item.getItems(), all);
        }
    }

    private void collect(TreeItem[] items, int depth, List<String> lines) {
        for (var item : items) {
            lines.add("  ".repeat(depth) + text(item));
            if (item.getExpanded()) {
                collect(item.getItems(), depth + 1, lines);
            }
        }
    }

    private String text(TreeItem item) {
        return IntStream.range(0, Math.max(1, tree.getColumnCount()))
                .mapToObj(item::getText)
                .collect(Collectors.joining(" | "));
    }
}
