package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.rpc.LoginAnswer;
import ua.zvernennia.rpc.RegistryClient;

/** A login between its steps. */
final class Knock {

    private final ServerAddress address;
    private final RegistryClient client;
    private String challenge = "";

    Knock(ServerAddress address, RegistryClient client) {
        this.address = requireNonNull(address, "address");
        this.client = requireNonNull(client, "client");
    }

    ServerAddress address() {
        return address;
    }

    RegistryClient client() {
        return client;
    }

    /** Names the step that is due; empty before the password was right. */
    String challenge() {
        return challenge;
    }

    /** More is due. */
    LoginProgress due(LoginAnswer.Due due) {
        challenge = due.challenge();
        return switch (due.kind()) {
            case CODE -> new LoginProgress.CodeDue(due.until());
            case ENROLMENT -> new LoginProgress.EnrolmentDue(URI.create(due.enrolmentUri()), due.until());
            case PASSWORD -> new LoginProgress.PasswordDue(due.minPassword(), due.until());
        };
    }
}
