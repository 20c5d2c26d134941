package ua.zvernennia.model.people;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.registration.CardId;

/**
 * The mark of receipt that fits an appeal; the registrar decides.
 *
 * @param code 2.1 to 2.5 of classifier № 858
 * @param because the earlier appeal that decides; empty for a first and for a mass one
 * @param number its number, to be shown
 */
public record MarkProposal(String code, Optional<CardId> because, String number) {

    /** Первинне. */
    public static final String FIRST = "2.1";

    /** Повторне. */
    public static final String REPEATED = "2.2";

    /** Дублетне. */
    public static final String DUPLICATE = "2.3";

    /** Неодноразове. */
    public static final String MULTIPLE = "2.4";

    /** Масове. */
    public static final String MASS = "2.5";

    public MarkProposal {
        requireNonNull(code, "code");
        requireNonNull(because, "because");
        requireNonNull(number, "number");
    }
}
