package ua.zvernennia.ui.reports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.documents.ReportChart;
import ua.zvernennia.ui.Styles;

/**
 * The picture beside the table: lying bars, so that long names stay readable, or a line. In the colours of the theme:
 * invisible labels are painted by the style sheet, the picture takes its colours from them. A screen reader hears the
 * figures.
 */
final class ChartPane {

    private static final int MARGIN = 10;
    private static final int GAP = 6;
    private static final int BAR_MAX = 26;
    private static final int DOT = 3;
    private static final double NAMES = 0.42;
    private static final List<String> MEANINGS = List.of("notice", "warning");

    private final Composite area;
    private final Canvas canvas;
    private final Label axis;
    private final List<Label> swatches;
    private Optional<ReportChart> chart = Optional.empty();

    ChartPane(Composite parent) {
        area = new Composite(parent, SWT.BORDER);
        area.setLayout(new FillLayout());
        canvas = new Canvas(area, SWT.DOUBLE_BUFFERED);
        var hidden = new Composite(canvas, SWT.NONE);
        hidden.setVisible(false);
        axis = swatch(hidden, "hint");
        swatches = MEANINGS.stream().map(meaning -> swatch(hidden, meaning)).toList();
        canvas.addPaintListener(event -> chart.ifPresent(shown -> paint(event.gc, shown)));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = chart.map(ChartPane::words).orElse("");
            }
        });
    }

    Composite control() {
        return area;
    }

    void show(Optional<ReportChart> next) {
        chart = next;
        canvas.redraw();
    }

    Optional<ReportChart> chart() {
        return chart;
    }

    private void paint(GC gc, ReportChart shown) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(canvas.getClientArea());
        var all = canvas.getClientArea();
        int legend = shown.series().size() > 1 ? gc.getFontMetrics().getHeight() + GAP : 0;
        var room = new Rectangle(
                MARGIN, MARGIN, Math.max(1, all.width - 2 * MARGIN), Math.max(1, all.height - 2 * MARGIN - legend));
        switch (shown.kind()) {
            case BARS -> bars(gc, shown, room);
            case LINE -> line(gc, shown, room);
        }
        if (legend > 0) {
            legend(gc, shown, room.y + room.height + GAP);
        }
    }

    private void bars(GC gc, ReportChart shown, Rectangle room) {
        int text = gc.getFontMetrics().getHeight();
        int names = (int) Math.min(
                room.width * NAMES,
                shown.categories().stream()
                        .mapToInt(name -> gc.textExtent(name).x)
                        .max()
                        .orElse(0));
        int numbers = gc.textExtent(Long.toString(Math.round(shown.most()))).x + GAP;
        int width = Math.max(1, room.width - names - numbers - 2 * GAP);
        int count = shown.categories().size();
        int series = shown.series().size();
        double step = Math.min((double) room.height / count, (double) series * BAR_MAX + GAP);
        int bar = Math.max(2, (int) (step - GAP) / series);
        for (int i = 0; i < count; i++) {
            int top = room.y + (int) (i * step);
            if (step >= text - 2 || i % 2 == 0) {
                gc.setForeground(canvas.getForeground());
                gc.drawText(
                        cut(gc, shown.categories().get(i), names), room.x, top + (int) (step - GAP - text) / 2, true);
            }
            for (int s = 0; s < series; s++) {
                var value = shown.series().get(s).values().get(i);
                int length = (int) Math.round(value.doubleValue() / shown.most() * width);
                int y = top + s * bar;
                gc.setBackground(colour(s));
                gc.fillRectangle(room.x + names + GAP, y, Math.max(1, length), bar - 1);
                if (bar >= text - 4) {
                    gc.setForeground(axis.getForeground());
                    gc.drawText(value.toPlainString(), room.x + names + 2 * GAP + length, y + (bar - text) / 2, true);
                }
            }
        }
    }

    private void line(GC gc, ReportChart shown, Rectangle room) {
        int text = gc.getFontMetrics().getHeight();
        int numbers = gc.textExtent(Long.toString(Math.round(shown.most()))).x + GAP;
        int bottom = room.y + room.height - text - GAP;
        int left = room.x + numbers;
        int width = Math.max(1, room.width - numbers);
        grid(gc, shown, new Rectangle(left, room.y, width, bottom - room.y));
        int count = shown.categories().size();
        double step = (double) width / count;
        int letters = Math.max(1, (int) (step / gc.getFontMetrics().getAverageCharacterWidth()) - 2);
        gc.setForeground(canvas.getForeground());
        for (int i = 0; i < count; i++) {
            var name = shown.categories().get(i);
            var label = name.length() <= letters ? name : name.substring(0, Math.min(name.length(), letters));
            gc.drawText(label, left + (int) (i * step), bottom + GAP, true);
        }
        for (int s = 0; s < shown.series().size(); s++) {
            gc.setForeground(colour(s));
            gc.setBackground(colour(s));
            gc.setLineWidth(2);
            int[] points = new int[2 * count];
            for (int i = 0; i < count; i++) {
                double value = shown.series().get(s).values().get(i).doubleValue();
                points[2 * i] = left + (int) ((i + 0.5) * step);
                points[2 * i + 1] = bottom - (int) Math.round(value / shown.most() * (bottom - room.y));
                gc.fillOval(points[2 * i] - DOT, points[2 * i + 1] - DOT, 2 * DOT, 2 * DOT);
            }
            gc.drawPolyline(points);
        }
        gc.setLineWidth(1);
    }

    private void grid(GC gc, ReportChart shown, Rectangle room) {
        gc.setForeground(axis.getForeground());
        for (int i = 0; i <= 4; i++) {
            int y = room.y + room.height - room.height * i / 4;
            gc.setAlpha(70);
            gc.drawLine(room.x, y, room.x + room.width, y);
            gc.setAlpha(255);
            var value = Long.toString(Math.round(shown.most() * i / 4));
            gc.drawText(value, room.x - GAP - gc.textExtent(value).x, y - (i == 0 ? gc.textExtent(value).y : 0), true);
        }
    }

    private void legend(GC gc, ReportChart shown, int top) {
        int x = MARGIN;
        int square = gc.getFontMetrics().getAscent();
        for (int s = 0; s < shown.series().size(); s++) {
            gc.setBackground(colour(s));
            gc.fillRectangle(x, top + 2, square, square);
            gc.setForeground(canvas.getForeground());
            var name = shown.series().get(s).name();
            gc.drawText(name, x + square + GAP, top, true);
            x += square + 3 * GAP + gc.textExtent(name).x;
        }
    }

    private Color colour(int series) {
        return swatches.get(series % swatches.size()).getForeground();
    }

    private static String cut(GC gc, String name, int width) {
        if (gc.textExtent(name).x <= width) {
            return name;
        }
        int length = name.length();
        while (length > 1 && gc.textExtent(name.substring(0, length) + '…').x > width) {
            length--;
        }
        return name.substring(0, length) + '…';
    }

    private static String words(ReportChart shown) {
        var first = shown.series().getFirst();
        return shown.title() + ": "
                + IntStream.range(0, shown.categories().size())
                        .mapToObj(i -> shown.categories().get(i)
                                + ' '
                                + first.values().get(i).toPlainString())
                        .collect(Collectors.joining("; "));
    }

    private static Label swatch(Composite hidden, String meaning) {
        var label = new Label(hidden, SWT.NONE);
        Styles.set(label, meaning);
        return label;
    }
}
