package ua.zvernennia.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** Where the keys of a list lead. */
final class ListKeys {

    /** The key leads nowhere. */
    static final int NOWHERE = Integer.MIN_VALUE;

    private ListKeys() {}

    /** The row a key leads to, unclamped, or {@link #NOWHERE}. */
    static int target(Event event, int from, int fits, int count) {
        return switch (event.keyCode) {
            case SWT.ARROW_UP -> Math.max(0, from - 1);
            case SWT.ARROW_DOWN -> from + 1;
            case SWT.PAGE_UP -> from - Math.max(1, fits - 1);
            case SWT.PAGE_DOWN -> from + Math.max(1, fits - 1);
            case SWT.HOME -> 0;
            case SWT.END -> count - 1;
            default -> NOWHERE;
        };
    }

    static boolean isEnter(Event event) {
        return event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
    }

    static boolean isSelectAll(Event event) {
        return event.keyCode == 'a' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1;
    }

    /** Whether a person types text. */
    static boolean isText(Event event) {
        return event.character > ' '
                && event.character != SWT.DEL
                && (event.stateMask & SWT.MODIFIER_MASK & ~SWT.SHIFT) == 0;
    }
}
