package ua.zvernennia.ui.reports;

import jakarta.inject.Named;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.registration.CardId;

/** Command {@code ua.zvernennia.command.letter}, M1+M2+K: a letter to the applicant of the card in front. */
public final class LetterHandler {

    /** Under this name tabs of a card keep its id. */
    private static final String CARD_ID = "ua.zvernennia.card";

    @CanExecute
    boolean canExecute(@Optional @Named(IServiceConstants.ACTIVE_PART) MPart part) {
        return part != null && part.getPersistedState().containsKey(CARD_ID);
    }

    @Execute
    void execute(
            @Named(IServiceConstants.ACTIVE_PART) MPart part,
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            CardService cards,
            SessionService session) {
        var id = CardId.parse(part.getPersistedState().get(CARD_ID));
        var area = DataArea.ofThisProcess();
        var desk = new LetterDesk(
                session.user(),
                area.root().resolve("templates"),
                area.reports(),
                Clock.system(ZoneId.of("Europe/Kyiv")));
        new LetterDialog(shell, () -> cards.load(id), desk, LetterHandler::launch).open();
    }

    private static void launch(Path file) {
        Program.launch(file.toString());
    }
}
