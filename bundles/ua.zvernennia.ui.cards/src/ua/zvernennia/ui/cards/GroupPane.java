package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.ListColumn;
import ua.zvernennia.ui.ListRows;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Viewport;

/** How many cards of the list stand in which district, state, with whom…; a click or Enter on a value filters by it. */
final class GroupPane {

    private final Composite area;
    private final Combo group;
    private final Viewport<Groups.Line> list;
    private final Label sum;

    /**
     * @param shown the group to begin with
     * @param onGroup another group was chosen
     * @param onValue a value was chosen
     */
    GroupPane(
            Composite parent,
            CardGroup shown,
            Consumer<CardGroup> onGroup,
            BiConsumer<CardGroup, Groups.Line> onValue) {
        requireNonNull(onGroup, "onGroup");
        requireNonNull(onValue, "onValue");
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 4).applyTo(area);
        var label = new Label(area, SWT.NONE);
        label.setText(Messages.GroupPane_by);
        group = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
        Fields.bind(label, group);
        Arrays.stream(CardGroup.values()).map(Groups::label).forEach(group::add);
        group.setVisibleItemCount(CardGroup.values().length);
        group.select(shown.ordinal());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        list = new Viewport<>(
                area,
                Messages.GroupPane_name,
                List.of(
                        column("value", Messages.GroupPane_value, 150, false),
                        column("count", Messages.GroupPane_count, 70, true)));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(list.control());
        sum = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(sum);
        group.addListener(SWT.Selection, event -> onGroup.accept(group()));
        list.onOpen(line -> onValue.accept(group(), line));
        list.table().addListener(SWT.MouseUp, event -> {
            if (event.button == 1) {
                list.selected().ifPresent(line -> onValue.accept(group(), line));
            }
        });
    }

    Composite control() {
        return area;
    }

    Viewport<Groups.Line> list() {
        return list;
    }

    CardGroup group() {
        return CardGroup.values()[group.getSelectionIndex()];
    }

    void show(List<Groups.Line> lines) {
        list.show(new Lines(lines), Viewport.Keep.PLACE);
        int cards = lines.stream().mapToInt(Groups.Line::count).sum();
        sum.setText(Texts.format(Messages.GroupPane_sum, lines.size(), cards));
        area.layout();
    }

    private static ListColumn<Groups.Line> column(String id, String label, int width, boolean number) {
        return new ListColumn<>(
                id,
                label,
                width,
                number,
                true,
                line -> number ? Texts.number(line.count()) : line.text(),
                line -> line.value().isBlank() ? Tone.MUTED : Tone.NORMAL);
    }

    private record Lines(List<Groups.Line> lines) implements ListRows<Groups.Line> {

        private Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public Groups.Line rowAt(int index) {
            return lines.get(index);
        }

        @Override
        public Object idOf(Groups.Line line) {
            return line.value();
        }

        @Override
        public int indexOf(Object id) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).value().equals(id)) {
                    return i;
                }
            }
            return -1;
        }
    }
}
