package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;

/** The line over the list: the filter for any column, the quick choices, the columns. */
final class FilterBar {

    private static final int COLUMNS = 5;
    private static final int SPACING = 6;

    /** Less than this is no field to type in. */
    private static final int FIELD_WIDTH = 180;

    private final Text line;
    private final Map<CardFilter.Quick, Button> buttons = new EnumMap<>(CardFilter.Quick.class);
    private final Consumer<CardFilter.Quick> onQuick;

    FilterBar(Composite parent, Consumer<CardFilter.Quick> onQuick, Consumer<Button> onFilters, Runnable onColumns) {
        this.onQuick = requireNonNull(onQuick, "onQuick");
        var bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(SPACING, 4).applyTo(bar);
        var label = new Label(bar, SWT.NONE);
        label.setText(Messages.FilterBar_filter);
        line = new Text(bar, SWT.BORDER | SWT.SINGLE | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        line.setMessage(Messages.FilterBar_hint);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(line);
        Fields.bind(label, line);
        var choices = new Composite(bar, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(CardFilter.Quick.values().length)
                .spacing(8, 0)
                .margins(6, 0)
                .applyTo(choices);
        choices.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
        quick(choices, CardFilter.Quick.ALL, Messages.FilterBar_all, Messages.FilterBar_allTip);
        quick(choices, CardFilter.Quick.TODAY, Messages.FilterBar_today, Messages.FilterBar_todayTip);
        quick(choices, CardFilter.Quick.MINE, Messages.FilterBar_mine, Messages.FilterBar_mineTip);
        quick(choices, CardFilter.Quick.CONTROLLED, Messages.FilterBar_controlled, Messages.FilterBar_controlledTip);
        quick(choices, CardFilter.Quick.OVERDUE, Messages.FilterBar_overdue, Messages.FilterBar_overdueTip);
        quick(choices, CardFilter.Quick.SOON, Messages.FilterBar_soon, Messages.FilterBar_soonTip);
        quick(choices, CardFilter.Quick.UNASSIGNED, Messages.FilterBar_unassigned, Messages.FilterBar_unassignedTip);
        var filters = new Button(bar, SWT.PUSH);
        filters.setText(Messages.FilterBar_filters);
        filters.setToolTipText(Messages.FilterBar_filtersTip);
        filters.addListener(SWT.Selection, event -> onFilters.accept(filters));
        var columns = new Button(bar, SWT.PUSH);
        columns.setText(Messages.FilterBar_columns);
        columns.addListener(SWT.Selection, event -> onColumns.run());
        bar.addListener(SWT.Resize, event -> fold(bar, choices, filters));
    }

    /** Where large letters or a small window leave no room for the field, the quick choices go below it. */
    private void fold(Composite bar, Composite choices, Button filters) {
        var data = (GridData) choices.getLayoutData();
        boolean folded = data.horizontalSpan > 1;
        int rest = 0;
        for (var child : bar.getChildren()) {
            if (child != line) {
                rest += child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + SPACING;
            }
        }
        boolean narrow = bar.getSize().x - rest < FIELD_WIDTH;
        if (narrow == folded) {
            return;
        }
        if (narrow) {
            choices.moveBelow(null);
        } else {
            choices.moveAbove(filters);
        }
        ((GridLayout) bar.getLayout()).numColumns = narrow ? COLUMNS - 1 : COLUMNS;
        data.horizontalSpan = narrow ? COLUMNS - 1 : 1;
        bar.requestLayout();
    }

    /** The field itself: the part listens to its keys and changes. */
    Text line() {
        return line;
    }

    void show(CardFilter filter) {
        if (!line.getText().equals(filter.anywhere())) {
            line.setText(filter.anywhere());
        }
        buttons.forEach((quick, button) -> button.setSelection(quick == filter.quick()));
    }

    private void quick(Composite group, CardFilter.Quick quick, String text, String tip) {
        var button = new Button(group, SWT.RADIO);
        button.setText(text);
        button.setToolTipText(tip);
        button.setSelection(quick == CardFilter.Quick.ALL);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                onQuick.accept(quick);
            }
        });
        buttons.put(quick, button);
    }
}
