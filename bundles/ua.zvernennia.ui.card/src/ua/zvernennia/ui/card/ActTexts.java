package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Ground;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.security.Confidentiality;

/** What is typed for an act, as text; free of SWT. */
final class ActTexts {

    /** The fields of an act, by the names that failures have for them. */
    enum Field {
        NEW_DATE("newControlDate"),
        NUMBER("number"),
        CONFIDENTIALITY("confidentiality"),
        GROUND("ground"),
        ADDRESSEE("addressee"),
        LETTER_NUMBER("letterNumber"),
        LETTER_DATE("letterDate"),
        CONSENT("consentOf"),
        REASON("reason");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    private final ActKind kind;
    private final LocalDate today;
    private final Map<Field, String> texts = new HashMap<>();

    ActTexts(ActKind kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
    }

    /** What an act asks for, in the order of the form. */
    static Set<Field> fieldsOf(ActKind kind) {
        return switch (kind) {
            case EXTEND ->
                EnumSet.of(Field.NEW_DATE, Field.LETTER_NUMBER, Field.LETTER_DATE, Field.CONSENT, Field.REASON);
            case FORWARD -> EnumSet.of(Field.ADDRESSEE, Field.LETTER_NUMBER, Field.LETTER_DATE, Field.REASON);
            case RETURN -> EnumSet.of(Field.LETTER_NUMBER, Field.LETTER_DATE, Field.REASON);
            case REFUSE_CONSIDERATION ->
                EnumSet.of(Field.GROUND, Field.LETTER_NUMBER, Field.LETTER_DATE, Field.CONSENT, Field.REASON);
            case VOID -> EnumSet.of(Field.CONSENT, Field.REASON);
            case LIFT_GUARD, FILE -> EnumSet.of(Field.REASON);
            case WITHDRAW -> EnumSet.of(Field.LETTER_NUMBER, Field.LETTER_DATE, Field.REASON);
            case REOPEN -> EnumSet.of(Field.NEW_DATE, Field.REASON);
            case CORRECT_NUMBER -> EnumSet.of(Field.NUMBER, Field.REASON);
            case SET_CONFIDENTIALITY -> EnumSet.of(Field.CONFIDENTIALITY, Field.REASON);
        };
    }

    void set(Field field, String text) {
        texts.put(field, text.strip());
    }

    /**
     * The act as typed.
     *
     * @throws ua.zvernennia.model.RegistryException naming the field that cannot be what is typed there
     */
    CardAct act() {
        return new CardAct(
                kind,
                text(Field.REASON),
                letter(),
                text(Field.CONSENT),
                text(Field.NEW_DATE).isEmpty() ? Optional.empty() : Optional.of(date(Field.NEW_DATE)),
                text(Field.GROUND).isEmpty() ? Optional.empty() : Optional.of(Ground.valueOf(text(Field.GROUND))),
                text(Field.NUMBER).isEmpty() ? Optional.empty() : Optional.of(RegNumber.parse(text(Field.NUMBER))),
                text(Field.CONFIDENTIALITY).isEmpty()
                        ? Optional.empty()
                        : Optional.of(Confidentiality.valueOf(text(Field.CONFIDENTIALITY))));
    }

    private Optional<Letter> letter() {
        if (text(Field.LETTER_NUMBER).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Letter(text(Field.LETTER_NUMBER), date(Field.LETTER_DATE), text(Field.ADDRESSEE)));
    }

    private LocalDate date(Field field) {
        return DateText.parse(text(field), today)
                .orElseThrow(() -> CardDraft.unreadable(ErrorCode.INVALID_VALUE, field.key()));
    }

    private String text(Field field) {
        return texts.getOrDefault(field, "");
    }
}
