package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.OfflineService;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.OfflineSecret;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.UserInfo;

/** Work without the server, of the workstation. */
@Component
public final class WorkstationOffline implements OfflineService {

    private final Workstation workstation;

    @Activate
    public WorkstationOffline(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public boolean isReady(ServerAddress address, String login) {
        return workstation.vault().holds(address.text(), login);
    }

    @Override
    public UserInfo loginOffline(ServerAddress address, String login, char[] pin) {
        return workstation.loginOffline(address, login, pin);
    }

    @Override
    public void setPin(char[] pin) {
        try {
            var present = open();
            if (present.times().days() == 0) {
                throw new RegistryException(ErrorCode.OFFLINE_NOT_ALLOWED, "days allowed: 0");
            }
            var keys = present.loggedIn();
            var secret = new OfflineSecret(keys.serverId(), keys.user(), keys.cardsKey(), keys.outboxKey());
            workstation.vault().put(present.address().text(), present.user().login(), pin, secret);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    @Override
    public boolean hasPin() {
        return workstation
                .session()
                .filter(present -> isReady(present.address(), present.user().login()))
                .isPresent();
    }

    @Override
    public void forgetPin() {
        var present = open();
        workstation.vault().forget(present.address().text(), present.user().login());
    }

    @Override
    public int days() {
        return workstation.session().map(open -> open.times().days()).orElse(OfflineTimes.DAYS);
    }

    private Session open() {
        return workstation
                .session()
                .orElseThrow(() -> new RegistryException(ErrorCode.SESSION_ENDED, "nobody is logged in"));
    }
}
