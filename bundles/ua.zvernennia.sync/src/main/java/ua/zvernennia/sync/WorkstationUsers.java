package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.security.OneTimePassword;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.UserState;

/** Users of the server that the workstation is logged in to; nothing of them is kept here. */
@Component
public final class WorkstationUsers implements UserAdministration {

    private final Workstation workstation;

    @Activate
    public WorkstationUsers(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<Person> users(String text, String afterLogin, int limit) {
        return workstation.ask(client -> client.administration().people().users(text, afterLogin, limit));
    }

    @Override
    public Person invite(String login, String displayName) {
        return workstation.ask(client -> client.administration().people().create(login, displayName));
    }

    @Override
    public Person rename(String userId, String displayName) {
        return workstation.ask(client -> client.administration().people().rename(userId, displayName));
    }

    @Override
    public Person bringTo(String userId, UserState state) {
        return workstation.ask(client -> client.administration().people().bringTo(userId, state));
    }

    @Override
    public OneTimePassword resetPassword(String userId) {
        return workstation.ask(client -> client.administration().access().resetPassword(userId));
    }

    @Override
    public boolean unlock(String userId) {
        return workstation.ask(client -> client.administration().access().unlock(userId));
    }

    @Override
    public boolean removeSecondFactor(String userId) {
        return workstation.ask(client -> client.administration().access().removeSecondFactor(userId));
    }

    @Override
    public List<OpenSession> sessions(String text, int limit) {
        return workstation.ask(client -> client.administration().access().sessions(text, limit));
    }

    @Override
    public void endSession(String userId, String sessionId) {
        workstation.ask(client -> {
            client.administration().access().revoke(userId, sessionId);
            return true;
        });
    }

    @Override
    public int endSessions(String userId) {
        return workstation.ask(client -> client.administration().access().revokeAll(userId));
    }
}
