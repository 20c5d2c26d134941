package ua.zvernennia.ui.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Tones;

/** The tree itself: a native one, whose lines keep their place and their folding when they change. */
final class TreeTable {

    /** Larger trees open with their upper levels only. */
    private static final int EXPAND_ALL = 300;

    private static final int UPPER_LEVELS = 3;
    private static final int TITLE_WIDTH = 520;
    private static final int TITLE_WIDTH_MIN = 300;

    private final TreeViewer viewer;
    private final Tones tones;
    private boolean shownBefore;

    TreeTable(Composite parent, Label caption) {
        var hidden = new Composite(parent, SWT.NONE);
        hidden.setVisible(false);
        hidden.setLayoutData(GridDataFactory.fillDefaults().exclude(true).create());
        tones = new Tones(hidden);
        viewer = new TreeViewer(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        viewer.setUseHashlookup(true);
        viewer.setComparer(new ByNode());
        viewer.setContentProvider(new Children());
        viewer.getTree().setHeaderVisible(true);
        Fields.bind(caption, viewer.getTree());
        var title = column(Messages.TreeTable_title, TITLE_WIDTH, TreeLine::title);
        column(Messages.column_state, 150, TreeLine::state);
        column(Messages.column_term, 100, TreeLine::term);
        column(Messages.TreeTable_left, 120, TreeLine::left);
        column(Messages.TreeTable_took, 130, TreeLine::took);
        viewer.getTree().addListener(SWT.Resize, event -> title.setWidth(titleWidth()));
    }

    Tree control() {
        return viewer.getTree();
    }

    void onSelect(Runnable listener) {
        viewer.addSelectionChangedListener(event -> listener.run());
    }

    Optional<TreeLine> selected() {
        return Optional.ofNullable((TreeLine) viewer.getStructuredSelection().getFirstElement());
    }

    /** Shows the lines; what was folded or selected stays so, and what came below a line is seen at once. */
    void show(List<TreeLine> lines) {
        var expanded = new ArrayList<>(List.of(viewer.getExpandedElements()));
        expanded.addAll(grown(lines(), lines));
        var selection = viewer.getStructuredSelection();
        viewer.getTree().setRedraw(false);
        viewer.setInput(lines);
        if (shownBefore) {
            viewer.setExpandedElements(expanded.toArray());
            viewer.setSelection(selection, true);
        } else if (count(lines) <= EXPAND_ALL) {
            viewer.expandAll();
        } else {
            viewer.expandToLevel(UPPER_LEVELS);
        }
        shownBefore = shownBefore || !lines.isEmpty();
        viewer.getTree().setRedraw(true);
    }

    /** Another document is to come: nothing of this one stays. */
    void clear() {
        viewer.setInput(List.of());
        shownBefore = false;
    }

    void select(NodeId node) {
        find(lines(), node).ifPresent(line -> viewer.setSelection(new StructuredSelection(line), true));
    }

    @SuppressWarnings("unchecked")
    private List<TreeLine> lines() {
        return viewer.getInput() == null ? List.of() : (List<TreeLine>) viewer.getInput();
    }

    private static Optional<TreeLine> find(List<TreeLine> lines, NodeId node) {
        for (var line : lines) {
            if (line.node().equals(node)) {
                return Optional.of(line);
            }
            var below = find(line.children(), node);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** Lines with something below them that had nothing there before, so that nobody can have folded them. */
    private static List<TreeLine> grown(List<TreeLine> before, List<TreeLine> now) {
        var parents = flat(before)
                .filter(line -> !line.children().isEmpty())
                .map(TreeLine::node)
                .collect(Collectors.toSet());
        return flat(now)
                .filter(line -> !line.children().isEmpty() && !parents.contains(line.node()))
                .toList();
    }

    private static Stream<TreeLine> flat(List<TreeLine> lines) {
        return lines.stream().flatMap(line -> Stream.concat(Stream.of(line), flat(line.children())));
    }

    private static int count(List<TreeLine> lines) {
        return lines.stream().mapToInt(line -> 1 + count(line.children())).sum();
    }

    /** What the other columns leave. */
    private int titleWidth() {
        int others = Arrays.stream(viewer.getTree().getColumns())
                .skip(1)
                .mapToInt(TreeColumn::getWidth)
                .sum();
        return Math.max(TITLE_WIDTH_MIN, viewer.getTree().getClientArea().width - others);
    }

    private TreeColumn column(String label, int width, Function<TreeLine, String> text) {
        var column = new TreeViewerColumn(viewer, SWT.NONE);
        column.getColumn().setText(label);
        column.getColumn().setWidth(width);
        column.setLabelProvider(new ColumnLabelProvider() {
            @Override
            public String getText(Object element) {
                return text.apply((TreeLine) element);
            }

            @Override
            public Color getForeground(Object element) {
                return tones.color(((TreeLine) element).tone());
            }
        });
        return column.getColumn();
    }

    private static final class Children implements ITreeContentProvider {

        @Override
        public Object[] getElements(Object input) {
            return ((List<?>) input).toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return ((TreeLine) element).children().toArray();
        }

        @Override
        public Object getParent(Object element) {
            return null; // lines are found from the top down
        }

        @Override
        public boolean hasChildren(Object element) {
            return !((TreeLine) element).children().isEmpty();
        }
    }

    /** A line is the same line whatever it says now. */
    private static final class ByNode implements IElementComparer {

        @Override
        public boolean equals(Object a, Object b) {
            return a instanceof TreeLine one && b instanceof TreeLine other
                    ? one.node().equals(other.node())
                    : a == b || (a != null && a.equals(b));
        }

        @Override
        public int hashCode(Object element) {
            return element instanceof TreeLine line ? line.node().hashCode() : element.hashCode();
        }
    }
}
