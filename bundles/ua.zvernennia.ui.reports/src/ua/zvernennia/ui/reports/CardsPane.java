package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.ListColumn;
import ua.zvernennia.ui.ListRows;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Viewport;

/** The cards behind a figure; hidden until one was asked for. Enter or a double click opens a card. */
final class CardsPane {

    private static final int HEIGHT = 190;

    private final Composite area;
    private final Label title;
    private final Viewport<Line> list;

    CardsPane(Composite parent, Consumer<CardId> opener) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, HEIGHT)
                .exclude(true)
                .applyTo(area);
        area.setVisible(false);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 2).applyTo(area);
        title = new Label(area, SWT.NONE);
        Styles.set(title, "heading");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(title);
        var close = new Button(area, SWT.PUSH);
        close.setText(Messages.CardsPane_close);
        close.addListener(SWT.Selection, event -> hide());
        list = new Viewport<>(
                area,
                Messages.CardsPane_name,
                List.of(
                        column("number", Messages.CardsPane_number, 120, CardColumn.REG_NUMBER),
                        column("date", Messages.CardsPane_date, 110, CardColumn.REGISTERED_ON),
                        column("applicant", Messages.CardsPane_applicant, 180, CardColumn.APPLICANT),
                        column("control", Messages.CardsPane_control, 130, CardColumn.CONTROL_DATE),
                        column("reviewer", Messages.CardsPane_reviewer, 140, CardColumn.REVIEWER),
                        column("summary", Messages.CardsPane_summary, 460, CardColumn.SUMMARY)));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(list.control());
        list.onOpen(line -> opener.accept(line.id()));
        list.table().addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                hide();
            }
        });
    }

    /** Shows them; a card that the list of this workstation does not hold is named by its id alone. */
    void show(List<CardId> ids, Snapshot cards) {
        var lines = ids.stream().map(id -> new Line(id, cards.row(id))).toList();
        title.setText(Texts.format(Messages.CardsPane_title, lines.size()));
        list.show(new Lines(lines), Viewport.Keep.PLACE);
        visible(true);
        if (!lines.isEmpty()) {
            list.select(lines.getFirst());
        }
        list.table().setFocus();
    }

    void hide() {
        if (area.getVisible()) {
            visible(false);
        }
    }

    int count() {
        return area.getVisible() ? list.visibleRows().size() : 0;
    }

    private void visible(boolean shown) {
        area.setVisible(shown);
        GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) area.getLayoutData())
                .exclude(!shown)
                .applyTo(area);
        area.getParent().layout(true, true);
    }

    private static ListColumn<Line> column(String id, String label, int width, CardColumn column) {
        Function<Line, String> text = line -> line.row().map(column::text).orElse(id.equals("number") ? "…" : "");
        return new ListColumn<>(id, label, width, false, true, text, line -> Tone.NORMAL);
    }

    /** A card, and what the list knows of it. */
    private record Line(CardId id, Optional<CardRow> row) {}

    private record Lines(List<Line> lines) implements ListRows<Line> {

        private Lines {
            requireNonNull(lines, "lines");
        }

        @Override
        public int count() {
            return lines.size();
        }

        @Override
        public Line rowAt(int index) {
            return lines.get(index);
        }

        @Override
        public Object idOf(Line line) {
            return line;
        }

        @Override
        public int indexOf(Object id) {
            return lines.indexOf(id);
        }
    }
}
