package ua.zvernennia.server.usecase.security;

import java.util.Set;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.model.security.Decision;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.model.security.View;

/** The default rows by role alone, as if everyone took part in every card: for tests that have no database. */
public final class RolePermissions implements Permissions {

    private final RightsTable table = RightsTable.defaults();

    @Override
    public Decision decide(Caller caller, Act act) {
        var user = caller.user();
        return table.holds(user.role(), act)
                ? Decision.granted(View.FULL, alone(user))
                : Decision.refused(Decision.Reason.NO_RULE);
    }

    @Override
    public Decision decide(Caller caller, Act act, Card card) {
        return decide(caller, act);
    }

    private static Capacity alone(UserInfo user) {
        var unit = Set.of(user.organisation());
        return Capacity.own(user.positionId(), user.role(), user.organisation(), unit, unit);
    }
}
