package ua.zvernennia.app;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.ISaveHandler;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UnsavedWork;

/**
 * Asks about unsaved work. Storing goes to the server and may be refused, so an answer «save» never lets a part close at
 * once: it closes when the server has its content, and stays open when not.
 */
final class SaveQuestions implements ISaveHandler {

    private final Supplier<Shell> shell;
    private final Supplier<EPartService> parts;

    SaveQuestions(Supplier<Shell> shell, Supplier<EPartService> parts) {
        this.shell = shell;
        this.parts = parts;
    }

    @Override
    public boolean save(MPart part, boolean confirm) {
        if (!part.isDirty() || !(part.getObject() instanceof UnsavedWork work)) {
            return true;
        }
        if (!confirm) {
            work.store(() -> {});
            return true;
        }
        return switch (promptToSave(part)) {
            case YES -> {
                work.store(() -> parts.get().hidePart(part, true));
                yield false;
            }
            case NO -> true;
            case CANCEL -> false;
        };
    }

    @Override
    public boolean saveParts(Collection<MPart> dirty, boolean confirm) {
        if (!confirm) {
            dirty.forEach(part -> save(part, false));
            return true;
        }
        return mayLeave(List.copyOf(dirty), () -> {});
    }

    /**
     * Asks once about all unsaved parts.
     *
     * @param leave runs later, after the last of them was stored, when the answer was «save»
     * @return whether to leave at once, without saving
     */
    boolean mayLeave(List<MPart> dirty, Runnable leave) {
        var names = dirty.stream().map(MPart::getLabel).collect(Collectors.joining("\n"));
        var text = Texts.format(Messages.SaveQuestions_leave, names.replace("*", ""));
        return switch (ask(text, Messages.SaveQuestions_saveAll)) {
            case YES -> {
                storeNext(new ArrayDeque<>(dirty), leave);
                yield false;
            }
            case NO -> true;
            case CANCEL -> false;
        };
    }

    @Override
    public Save promptToSave(MPart part) {
        var label = part.getObject() instanceof UnsavedWork work ? work.storeLabel() : Messages.SaveQuestions_saveAll;
        return ask(Texts.format(Messages.SaveQuestions_close, part.getLabel().replace("*", "")), label);
    }

    @Override
    public Save[] promptToSave(Collection<MPart> dirty) {
        return dirty.stream().map(this::promptToSave).toArray(Save[]::new);
    }

    private void storeNext(Queue<MPart> waiting, Runnable leave) {
        var part = waiting.poll();
        if (part == null) {
            leave.run();
        } else if (part.getObject() instanceof UnsavedWork work) {
            parts.get().switchPerspective(Ids.PERSPECTIVE_MAIN);
            parts.get().activate(part, true); // so that a refusal is seen
            work.store(() -> storeNext(waiting, leave));
        }
    }

    private Save ask(String text, String saveLabel) {
        var answers = List.of(saveLabel, Messages.SaveQuestions_discard, Messages.SaveQuestions_cancel);
        int answer = new MessageDialog(
                        shell.get(),
                        Messages.SaveQuestions_title,
                        null,
                        text,
                        MessageDialog.QUESTION,
                        0,
                        answers.toArray(String[]::new))
                .open();
        return answer < 0
                ? Save.CANCEL
                : Arrays.asList(Save.YES, Save.NO, Save.CANCEL).get(answer);
    }
}
