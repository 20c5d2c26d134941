package ua.zvernennia.city.documents;

import ua.zvernennia.city.Dice;
import ua.zvernennia.model.registration.DocumentKind;

/** Which kinds of document the city has. */
public enum KindShares {
    /** Appeals of citizens only. */
    APPEALS,
    /** The six kinds in their shares of 2013: 313,002 + 271,320 + 15,415 + 2,168 + 55,003 + 5,180 = 662,088. */
    ALL;

    private static final int TOTAL = 662_088;

    DocumentKind any(Dice dice) {
        return switch (this) {
            case APPEALS -> DocumentKind.APPEAL;
            case ALL -> byShare(dice.below(TOTAL));
        };
    }

    private static DocumentKind byShare(int at) {
        if (at < 313_002) {
            return DocumentKind.INCOMING;
        }
        if (at < 584_322) {
            return DocumentKind.OUTGOING;
        }
        if (at < 599_737) {
            return DocumentKind.INTERNAL;
        }
        if (at < 601_905) {
            return DocumentKind.REGULATORY;
        }
        return at < 656_908 ? DocumentKind.APPEAL : DocumentKind.INFO_REQUEST;
    }
}
