package ua.zvernennia.ui;

import java.util.Optional;
import ua.zvernennia.model.security.Confidentiality;

/** How closed a card is, in words. */
public final class Closeness {

    private Closeness() {}

    /** «Звичайна» for what is no more closed than every card of its kind. */
    public static String text(Confidentiality level) {
        return switch (level) {
            case OPEN, PERSONAL -> Messages.Closeness_ordinary;
            case SERVICE -> Messages.Closeness_service;
            case OFFICIAL_USE -> Messages.Closeness_officialUse;
        };
    }

    /** What is said beside a card that was closed; empty for an ordinary one. */
    public static String mark(Optional<Confidentiality> level) {
        return level.filter(one -> one.compareTo(Confidentiality.PERSONAL) > 0)
                .map(Closeness::text)
                .orElse("");
    }
}
