package ua.zvernennia.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Texts;

/** The windows of what a login may ask for after the password. */
final class LoginStepWindows {

    private final Shell parent;
    private final LoginAttempt attempt;

    LoginStepWindows(Shell parent, LoginAttempt attempt) {
        this.parent = requireNonNull(parent, "parent");
        this.attempt = requireNonNull(attempt, "attempt");
    }

    /** Leads through all that is due; empty when the person gave up. */
    Optional<UserInfo> lead(LoginProgress from) {
        var at = Optional.of(from);
        while (at.isPresent() && !(at.get() instanceof LoginProgress.In)) {
            at = next(at.get());
        }
        return at.map(LoginProgress.In.class::cast).map(in -> {
            if (!in.recoveryCodes().isEmpty()) {
                new RecoveryCodesDialog(parent, in.recoveryCodes()).open();
            }
            return in.user();
        });
    }

    private Optional<LoginProgress> next(LoginProgress at) {
        return switch (at) {
            case LoginProgress.In in -> Optional.of(in);
            case LoginProgress.CodeDue due -> code(Messages.LoginWindow_code, Optional.empty());
            case LoginProgress.EnrolmentDue due -> code(Messages.LoginWindow_enrol, Optional.of(due.uri()));
            case LoginProgress.PasswordDue due -> password(due.minLength());
        };
    }

    private Optional<LoginProgress> code(String explanation, Optional<URI> enrolment) {
        return new CodeDialog<>(parent, Messages.CodeDialog_title, explanation, enrolment, attempt::answerCode).ask();
    }

    private Optional<LoginProgress> password(int minLength) {
        var explanation = Texts.format(Messages.LoginWindow_newPassword, minLength);
        return new PasswordDialog<>(
                        parent,
                        explanation,
                        false,
                        (old, chosen, told, cancelled) -> attempt.answerPassword(chosen, told, cancelled))
                .ask();
    }
}
