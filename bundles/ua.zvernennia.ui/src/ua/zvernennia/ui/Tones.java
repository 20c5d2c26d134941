package ua.zvernennia.ui;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The colours of {@link Tone} as the theme has them now. A row of a native table cannot have a CSS class, an invisible
 * label can: the style sheet colours one label per tone, and the rows take their colour from it.
 */
public final class Tones {

    private final Map<Tone, Label> swatches = new EnumMap<>(Tone.class);
    private Map<Tone, Color> last = Map.of();

    /** @param hidden a composite that is never seen */
    public Tones(Composite hidden) {
        for (var tone : Tone.values()) {
            if (tone != Tone.NORMAL) {
                var swatch = new Label(hidden, SWT.NONE);
                Styles.set(swatch, tone.meaning());
                swatches.put(tone, swatch);
            }
        }
    }

    /** Null is the table's own colour, as SWT wants it. */
    public Color color(Tone tone) {
        var swatch = swatches.get(tone);
        return swatch == null ? null : swatch.getForeground();
    }

    /** Whether the theme has changed a colour since the last call. */
    boolean changed() {
        var now = new EnumMap<Tone, Color>(Tone.class);
        swatches.forEach((tone, swatch) -> now.put(tone, swatch.getForeground()));
        boolean changed = !now.equals(last);
        last = now;
        return changed;
    }
}
