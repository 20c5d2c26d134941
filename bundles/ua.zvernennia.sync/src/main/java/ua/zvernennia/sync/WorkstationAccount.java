package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.AccountService;
import ua.zvernennia.model.security.SessionInfo;

/** One's own way in, asked of the server: nothing of it is kept here. */
@Component
public final class WorkstationAccount implements AccountService {

    private final Workstation workstation;

    @Activate
    public WorkstationAccount(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public void changePassword(char[] old, char[] chosen) {
        try {
            workstation.ask(client -> {
                var account = client.account();
                account.changePassword(old, chosen);
                return true;
            });
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(chosen, '\0');
        }
    }

    @Override
    public List<SessionInfo> sessions() {
        return workstation.ask(client -> client.account().sessions());
    }

    @Override
    public void endSession(String sessionId) {
        workstation.ask(client -> {
            var account = client.account();
            account.revoke(sessionId);
            return true;
        });
    }

    @Override
    public SecondFactor secondFactor() {
        return workstation.ask(client -> {
            var account = client.account();
            var standing = account.secondFactor();
            return new SecondFactor(standing.enrolled(), standing.required(), standing.recoveryCodes());
        });
    }

    @Override
    public URI beginSecondFactor() {
        return URI.create(workstation.ask(client -> client.account().beginSecondFactor()));
    }

    @Override
    public List<String> confirmSecondFactor(String code) {
        return workstation.ask(client -> client.account().confirmSecondFactor(code));
    }

    @Override
    public void removeSecondFactor(String code) {
        workstation.ask(client -> {
            var account = client.account();
            account.removeSecondFactor(code);
            return true;
        });
    }
}
