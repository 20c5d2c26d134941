package ua.zvernennia.ui.cards;

import java.util.Optional;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.security.UserInfo;

/** A user as the column «Розглядає» shows people. */
final class Reviewer {

    private Reviewer() {}

    /** Surname and initials of who holds the user's position; empty for nobody. */
    static String of(Optional<UserInfo> user, Directory directory) {
        return user.flatMap(info -> directory.positions().stream()
                        .filter(position -> position.id().equals(info.positionId()))
                        .findFirst())
                .map(Position::holder)
                .orElse("");
    }
}
