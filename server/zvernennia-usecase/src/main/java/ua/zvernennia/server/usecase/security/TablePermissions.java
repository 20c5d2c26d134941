package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Decision;

/** Rights by the table, the caller's positions and substitutions of this moment, and who takes part in the card. */
public final class TablePermissions implements Permissions {

    private final RightsSource rights;
    private final Participation participation;

    public TablePermissions(RightsSource rights, Participation participation) {
        this.rights = requireNonNull(rights, "rights");
        this.participation = requireNonNull(participation, "participation");
    }

    @Override
    public Decision decide(Caller caller, Act act) {
        var now = rights.current();
        return now.state().table().decide(act, now.subject(caller.user()));
    }

    @Override
    public Decision decide(Caller caller, Act act, Card card) {
        var now = rights.current();
        return now.state().table().decide(act, now.subject(caller.user()), participation.of(card, now.state()));
    }
}
