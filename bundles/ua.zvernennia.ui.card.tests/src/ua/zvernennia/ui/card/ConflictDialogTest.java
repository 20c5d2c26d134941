package ua.zvernennia.ui.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.registration.CardId;

class ConflictDialogTest {

    private final CardId id = CardId.random();
    private final CardDraft draft = CardDraft.of(Sample.card(id, 1, Sample.content("як було", "")));
    private final Shell parent = new Shell(Display.getDefault());
    private ConflictDialog dialog;
    private Merge merge;

    @BeforeEach
    void open() {
        draft.set(CardField.SUMMARY, "моє");
        merge = new Merge(draft, Sample.card(id, 2, Sample.content("їхнє", "")));
        dialog = new ConflictDialog(parent, merge, DirectoryChoices.NONE);
        dialog.setBlockOnOpen(false);
        dialog.open();
    }

    @AfterEach
    void close() {
        dialog.close();
        parent.dispose();
    }

    /** Enter reaches both the table, as its default selection, and the default button: only one of them may act. */
    @Test
    void enterAppliesWhatIsShownAndChangesNoLine() {
        assertFalse(table().isListening(SWT.DefaultSelection));
        table().notifyListeners(SWT.DefaultSelection, new Event());
        assertEquals(Merge.Choice.MINE, merge.differences().getFirst().choice());
        assertEquals(
                Messages.ConflictDialog_apply,
                dialog.getShell().getDefaultButton().getText());
    }

    @Test
    void spaceAndADoubleClickTakeTheOther() {
        var space = new Event();
        space.character = ' ';
        table().notifyListeners(SWT.KeyDown, space);
        assertEquals(Merge.Choice.THEIRS, merge.differences().getFirst().choice());
        table().notifyListeners(SWT.MouseDoubleClick, new Event());
        assertEquals(Merge.Choice.MINE, merge.differences().getFirst().choice());
    }

    private Table table() {
        return (Table) all(dialog.getShell())
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Control> all(Composite parent) {
        return Arrays.stream(parent.getChildren())
                .flatMap(child -> child instanceof Composite inner
                        ? Stream.concat(Stream.of(child), all(inner))
                        : Stream.of(child));
    }
}
