package ua.zvernennia.app;

import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.AccountService;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;

/** Command {@code ua.zvernennia.command.secondFactor}: sets one's second factor up, or takes it away. */
public class SecondFactorHandler {

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, AccountService account) {
        new Background(shell)
                .run(
                        Messages.SecondFactorHandler_title,
                        cancelled -> ask(account),
                        state -> show(shell, account, state),
                        refused -> MessageDialog.openError(
                                shell, Messages.SecondFactorHandler_title, new ErrorSentences().of(refused)));
    }

    private static State ask(AccountService account) {
        var standing = account.secondFactor();
        return new State(standing, standing.enrolled() ? Optional.empty() : Optional.of(account.beginSecondFactor()));
    }

    private static void show(Shell shell, AccountService account, State state) {
        if (state.enrolment().isPresent()) {
            new CodeDialog<>(
                            shell,
                            Messages.SecondFactorHandler_title,
                            Messages.SecondFactorHandler_enrol,
                            state.enrolment(),
                            account::confirmSecondFactor)
                    .ask()
                    .ifPresent(codes -> new RecoveryCodesDialog(shell, codes).open());
            return;
        }
        var left = Texts.format(
                state.standing().required()
                        ? Messages.SecondFactorHandler_required
                        : Messages.SecondFactorHandler_enrolled,
                state.standing().recoveryCodes());
        if (state.standing().required()) {
            MessageDialog.openInformation(shell, Messages.SecondFactorHandler_title, left);
            return;
        }
        new CodeDialog<>(shell, Messages.SecondFactorHandler_title, left, Optional.empty(), code -> {
                    account.removeSecondFactor(code);
                    return true;
                })
                .ask();
    }

    /** @param enrolment what the authenticator is set up with; empty when there is one in force */
    private record State(AccountService.SecondFactor standing, Optional<URI> enrolment) {}
}
