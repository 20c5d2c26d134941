package ua.zvernennia.ui.execution;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Tones;
import ua.zvernennia.ui.execution.Timeline.Bar;

/**
 * Draws a {@link Timeline}: a line a person, pale while it waited, full while it was worked on, red beyond the plan; the
 * plan is the thin line below. Only the lines in view are drawn.
 */
final class TimelineCanvas {

    private static final int ROW = 24;
    private static final int HEAD = 22;
    private static final int NAMES = 190;
    private static final int SPANS = 96;
    private static final int INDENT = 12;
    private static final int BAR = 10;
    private static final int PALE = 90;
    private static final int FULL = 255;

    private final Canvas canvas;
    private final Tones tones;
    private final Label accent;
    private Optional<Timeline> timeline = Optional.empty();
    private int top;

    TimelineCanvas(Composite parent) {
        var hidden = new Composite(parent, SWT.NONE);
        hidden.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(hidden);
        tones = new Tones(hidden);
        accent = new Label(hidden, SWT.NONE);
        Styles.set(accent, "heading");
        canvas = new Canvas(parent, SWT.BORDER | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> scroll(top));
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.Traverse, event -> event.doit = true);
        canvas.getVerticalBar()
                .addListener(
                        SWT.Selection, event -> scroll(canvas.getVerticalBar().getSelection()));
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = spoken();
            }
        });
    }

    Canvas control() {
        return canvas;
    }

    void show(Timeline next) {
        timeline = Optional.of(next);
        scroll(top);
    }

    /** What a screen reader says, and tests read. */
    String spoken() {
        return timeline.stream()
                .flatMap(shown -> shown.bars().stream())
                .map(bar -> Texts.format(
                        bar.isLate() ? Messages.Timeline_spokenLate : Messages.Timeline_spoken,
                        bar.who(),
                        Days.text(bar.received()),
                        bar.took()))
                .collect(Collectors.joining("\n"));
    }

    private void scroll(int wanted) {
        int rows = timeline.map(shown -> shown.bars().size()).orElse(0);
        int height = Math.max(ROW, canvas.getClientArea().height - HEAD);
        int whole = rows * ROW;
        top = Math.clamp(wanted, 0, Math.max(0, whole - height));
        var bar = canvas.getVerticalBar();
        bar.setValues(top, 0, Math.max(1, whole), Math.max(1, Math.min(height, whole)), ROW, height);
        bar.setVisible(whole > height);
        canvas.redraw();
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scroll(top + ROW);
            case SWT.ARROW_UP -> scroll(top - ROW);
            case SWT.PAGE_DOWN -> scroll(top + canvas.getClientArea().height);
            case SWT.PAGE_UP -> scroll(top - canvas.getClientArea().height);
            default -> event.doit = true;
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        timeline.filter(shown -> !shown.bars().isEmpty()).ifPresent(shown -> {
            var area = canvas.getClientArea();
            var scale = new Scale(shown, NAMES, Math.max(1, area.width - NAMES - SPANS));
            int first = top / ROW;
            int last = Math.min(shown.bars().size(), (top + area.height) / ROW + 1);
            for (int i = first; i < last; i++) {
                row(gc, shown.bars().get(i), scale, HEAD + i * ROW - top);
            }
            head(gc, shown, scale, area.height);
        });
    }

    private void row(GC gc, Bar bar, Scale scale, int y) {
        gc.setForeground(canvas.getForeground());
        gc.setClipping(0, y, NAMES - INDENT, ROW);
        gc.drawText(bar.who(), 6 + INDENT * bar.depth(), y + 2, true);
        gc.setClipping(canvas.getClientArea());
        int from = scale.x(bar.received());
        int until = scale.x(bar.end());
        int begun = bar.started().map(scale::x).orElse(until);
        int reported = Math.max(begun, bar.done().map(scale::x).orElse(until));
        int y0 = y + 4;
        piece(gc, accent.getForeground(), PALE, from, begun, y0);
        piece(gc, accent.getForeground(), FULL, begun, reported, y0);
        piece(gc, accent.getForeground(), PALE, reported, until, y0);
        bar.due().ifPresent(due -> {
            int planned = scale.x(due);
            if (bar.isLate()) {
                int late = bar.done().map(scale::x).orElse(until);
                piece(gc, tones.color(Tone.OVERDUE), FULL, Math.max(from, planned), late, y0);
            }
            piece(gc, tones.color(Tone.MUTED), FULL, from, planned, y0 + BAR + 2, 2);
        });
        gc.setAlpha(FULL);
        gc.setForeground(bar.isLate() ? tones.color(Tone.OVERDUE) : canvas.getForeground());
        gc.drawText(bar.took(), canvas.getClientArea().width - SPANS + 8, y + 2, true);
    }

    /** The days at both ends, and the two moments that the city's figure is made of. */
    private void head(GC gc, Timeline shown, Scale scale, int height) {
        gc.setAlpha(FULL);
        gc.setBackground(canvas.getBackground());
        gc.fillRectangle(0, 0, canvas.getClientArea().width, HEAD);
        gc.setForeground(tones.color(Tone.MUTED));
        var end = Days.text(LocalDate.ofInstant(shown.to(), Days.KYIV));
        gc.drawText(Days.text(LocalDate.ofInstant(shown.from(), Days.KYIV)), NAMES, 1, true);
        gc.drawText(end, canvas.getClientArea().width - SPANS - gc.textExtent(end).x, 1, true);
        gc.setForeground(accent.getForeground());
        gc.setLineStyle(SWT.LINE_DOT);
        shown.registered().map(scale::x).ifPresent(x -> gc.drawLine(x, HEAD, x, height));
        gc.setLineStyle(SWT.LINE_DASH);
        shown.direct().map(direct -> scale.x(direct.at())).ifPresent(x -> {
            gc.drawLine(x, HEAD - 4, x, height);
            gc.setLineStyle(SWT.LINE_SOLID);
            gc.drawPolyline(new int[] {x - 4, HEAD - 8, x, HEAD - 3, x + 4, HEAD - 8});
        });
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private static void piece(GC gc, Color color, int alpha, int from, int until, int y) {
        piece(gc, color, alpha, from, until, y, BAR);
    }

    private static void piece(GC gc, Color color, int alpha, int from, int until, int y, int height) {
        if (until > from) {
            gc.setAlpha(alpha);
            gc.setBackground(color);
            gc.fillRectangle(from, y, until - from, height);
        }
    }

    /** Time to pixels. */
    private record Scale(Timeline shown, int left, int width) {

        int x(Instant at) {
            double whole =
                    Math.max(1, Duration.between(shown.from(), shown.to()).toSeconds());
            double part = Duration.between(shown.from(), at).toSeconds() / whole;
            return left + (int) Math.round(Math.clamp(part, 0, 1) * width);
        }
    }
}
