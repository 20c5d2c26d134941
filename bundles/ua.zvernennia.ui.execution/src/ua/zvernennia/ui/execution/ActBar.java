package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.execution.ActKind;

/** The commands of a tree as buttons with their keys; what makes no sense now is grey or not there. */
final class ActBar {

    /** In the order of the buttons. */
    static final List<ActKind> BUTTONS = List.of(
            ActKind.START,
            ActKind.COMPLETE,
            ActKind.DELEGATE,
            ActKind.RESOLVE,
            ActKind.RETURN,
            ActKind.REWORK,
            ActKind.ACCEPT,
            ActKind.LIFT_CONTROL,
            ActKind.ACKNOWLEDGE,
            ActKind.SIGN,
            ActKind.READY,
            ActKind.CHANGE,
            ActKind.REASSIGN,
            ActKind.INTERIM,
            ActKind.ANSWER,
            ActKind.PROPOSE_LIFT,
            ActKind.WITHDRAW,
            ActKind.REPLACE,
            ActKind.CANCEL);

    /** So many stand always in their places, each with its digit; the others come when they make sense. */
    private static final int DIGITS = 8;

    /** Buttons made in one step: each costs a millisecond and more. */
    private static final int AT_ONCE = 6;

    /** As fragment.e4xmi binds them. */
    private static final Map<ActKind, String> KEYS = Map.ofEntries(
            Map.entry(ActKind.ACKNOWLEDGE, "Ctrl+Shift+A"),
            Map.entry(ActKind.SIGN, "Ctrl+Shift+S"),
            Map.entry(ActKind.READY, "Ctrl+Shift+Y"),
            Map.entry(ActKind.CHANGE, "Ctrl+Shift+E"),
            Map.entry(ActKind.REASSIGN, "Ctrl+Shift+R"),
            Map.entry(ActKind.INTERIM, "Ctrl+Shift+I"),
            Map.entry(ActKind.ANSWER, "Ctrl+Shift+N"),
            Map.entry(ActKind.PROPOSE_LIFT, "Ctrl+Shift+G"),
            Map.entry(ActKind.WITHDRAW, "Ctrl+Shift+W"),
            Map.entry(ActKind.REPLACE, "Ctrl+Shift+P"),
            Map.entry(ActKind.CANCEL, "Ctrl+Shift+X"));

    private final Composite line;
    private final Consumer<ActKind> pressed;
    private final Runnable opener;
    private final Map<ActKind, Button> buttons = new EnumMap<>(ActKind.class);
    private Button openCard;

    ActBar(Composite parent, Consumer<ActKind> pressed, Runnable opener) {
        this.pressed = requireNonNull(pressed, "pressed");
        this.opener = requireNonNull(opener, "opener");
        line = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        RowLayoutFactory.fillDefaults().spacing(4).wrap(true).applyTo(line);
    }

    /** Makes the buttons, a few in each step. */
    List<Runnable> steps() {
        var steps = new ArrayList<Runnable>();
        for (int i = 0; i < BUTTONS.size(); i += AT_ONCE) {
            var some = BUTTONS.subList(i, Math.min(BUTTONS.size(), i + AT_ONCE));
            steps.add(() -> some.forEach(this::add));
        }
        steps.add(this::addOpener);
        return steps;
    }

    Button button(ActKind kind) {
        return buttons.get(kind);
    }

    /** Shows what may be done; says whether a button came or went, so that the line is to be arranged anew. */
    boolean offer(Set<ActKind> offers, boolean card) {
        var before = shown();
        buttons.forEach((kind, button) -> {
            boolean offered = offers.contains(kind);
            Acts.enable(button, offered);
            boolean shown = hasDigit(kind) || offered;
            button.setVisible(shown);
            ((RowData) button.getLayoutData()).exclude = !shown;
        });
        if (openCard != null) {
            Acts.enable(openCard, card);
        }
        return !before.equals(shown());
    }

    private Set<ActKind> shown() {
        var shown = EnumSet.noneOf(ActKind.class);
        buttons.forEach((kind, button) -> {
            if (!((RowData) button.getLayoutData()).exclude) {
                shown.add(kind);
            }
        });
        return shown;
    }

    private void add(ActKind kind) {
        var button = new Button(line, SWT.PUSH);
        button.setText(Acts.name(kind));
        button.setToolTipText(hasDigit(kind) ? "Alt+" + (BUTTONS.indexOf(kind) + 1) : KEYS.get(kind));
        button.addListener(SWT.Selection, event -> pressed.accept(kind));
        var data = new RowData();
        data.exclude = !hasDigit(kind);
        button.setLayoutData(data);
        button.setVisible(hasDigit(kind));
        button.setEnabled(false);
        buttons.put(kind, button);
    }

    private void addOpener() {
        openCard = new Button(line, SWT.PUSH);
        openCard.setText(Messages.TreePane_openCard);
        openCard.setToolTipText("Alt+9");
        openCard.setEnabled(false);
        openCard.addListener(SWT.Selection, event -> opener.run());
    }

    private static boolean hasDigit(ActKind kind) {
        return BUTTONS.indexOf(kind) < DIGITS;
    }
}
