package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.TypedCard;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/**
 * What the registrar is typing: the only mutable thing in the card editor, and free of SWT so that it is tested without
 * it. Everything is text until it is sent, so that nothing typed is ever lost to a conversion. The identity of the card
 * and of the request are born with the draft: a repeat after a lost answer is executed once.
 */
final class CardDraft {

    /** Property names beside the keys of {@link CardField}. */
    static final String APPLICANTS = "applicants";

    static final String DETAILS = "details";
    static final String CHANNEL = "channel";
    static final String PREFIX = "prefix";
    static final String DUPLICATE_OF = "duplicateOf";

    private final PropertyChangeSupport listeners = new PropertyChangeSupport(this);
    private final Map<CardField, String> values = new EnumMap<>(CardField.class);
    private final CardId id;
    private List<ApplicantText> applicants = List.of(ApplicantText.EMPTY);
    private String channel = "";
    private String prefix = "";
    private String duplicateOf = "";
    private String controlRule = "";
    private boolean typed;
    private CardDetails details = CardDetails.NONE;

    private Optional<Card> card = Optional.empty();
    private Map<CardField, String> baseValues = Map.of();
    private List<ApplicantText> baseApplicants = List.of();
    private RequestId request = RequestId.random();
    private Optional<CardContent> attempted = Optional.empty();

    private CardDraft(CardId id) {
        this.id = id;
        for (var field : CardField.values()) {
            values.put(field, "");
        }
    }

    /** An empty card received {@code today}, or as the last one was. */
    static CardDraft newborn(LocalDate today, Optional<ReceiptSettings> settings) {
        var draft = new CardDraft(CardId.random());
        draft.values.put(CardField.RECEIVED_ON, DateText.format(today));
        draft.values.put(CardField.CITIZENS, "1");
        draft.values.put(CardField.REGION, "м. Київ");
        draft.values.put(CardField.SETTLEMENT, "м. Київ");
        settings.ifPresent(kept -> {
            draft.values.putAll(kept.fields());
            draft.channel = kept.channel();
        });
        draft.keepAsBase();
        return draft;
    }

    static CardDraft of(Card stored) {
        var draft = new CardDraft(stored.id());
        draft.reset(stored);
        return draft;
    }

    /** A registration that the server has not accepted: the same request, for the same card. */
    static CardDraft of(UnsentWrite write) {
        var number = write.registration()
                .orElseThrow(() -> new IllegalArgumentException("a change (expected: a registration)"));
        var draft = new CardDraft(write.card());
        draft.request = write.request();
        draft.channel = number.channel();
        draft.prefix = number.prefix();
        draft.duplicateOf = number.duplicateOf().map(CardId::text).orElse("");
        draft.keepAsBase();
        draft.put(write.content());
        draft.typed = true;
        return draft;
    }

    /** What was being typed when the program was lost, under the same request; a change goes onto {@code stored}. */
    static CardDraft of(TypedCard typed, Optional<Card> stored, LocalDate today) {
        var draft = new CardDraft(typed.card());
        draft.request = typed.request();
        stored.ifPresentOrElse(draft::reset, () -> draft.values.putAll(newborn(today, Optional.empty()).values));
        if (stored.isEmpty()) {
            draft.keepAsBase();
        }
        DraftKeeping.show(typed, draft);
        draft.typed = true;
        return draft;
    }

    CardId id() {
        return id;
    }

    RequestId request() {
        return request;
    }

    /** The stored card that this draft changes; empty while it is not registered. */
    Optional<Card> card() {
        return card;
    }

    boolean isNew() {
        return card.isEmpty();
    }

    /** Whether its author has worked on it before it is shown: nothing is proposed over that. */
    boolean isTyped() {
        return typed;
    }

    /** What a change is based on; 0 for a new card. */
    long revision() {
        return card.map(Card::revision).orElse(0L);
    }

    String get(CardField field) {
        return values.get(field);
    }

    void set(CardField field, String value) {
        listeners.firePropertyChange(field.key(), values.put(field, requireNonNull(value, field.key())), value);
    }

    List<ApplicantText> applicants() {
        return applicants;
    }

    /** Never empty: the form always shows at least one. */
    void setApplicants(List<ApplicantText> next) {
        var before = applicants;
        applicants = next.isEmpty() ? List.of(ApplicantText.EMPTY) : List.copyOf(next);
        listeners.firePropertyChange(APPLICANTS, before, applicants);
    }

    void setApplicant(int index, ApplicantText applicant) {
        var next = new ArrayList<>(applicants);
        next.set(index, applicant);
        setApplicants(next);
    }

    String channel() {
        return channel;
    }

    void setChannel(String value) {
        listeners.firePropertyChange(CHANNEL, channel, channel = value);
    }

    String prefix() {
        return prefix;
    }

    void setPrefix(String value) {
        listeners.firePropertyChange(PREFIX, prefix, prefix = value);
    }

    /** Id of the first card of a duplicate, or what was typed while it names no card; empty for most cards. */
    String duplicateOf() {
        return duplicateOf;
    }

    /** @throws RegistryException CARD_NOT_FOUND when what was typed names no card */
    Optional<CardId> firstCard() {
        var first = NumberLookup.id(duplicateOf);
        if (first.isEmpty() && !duplicateOf.isBlank()) {
            throw new RegistryException(
                    ErrorCode.CARD_NOT_FOUND,
                    "duplicateOf: no such number in the list",
                    Map.of("field", DUPLICATE_OF, "number", duplicateOf.strip()));
        }
        return first;
    }

    void setDuplicateOf(String value) {
        listeners.firePropertyChange(DUPLICATE_OF, duplicateOf, duplicateOf = value);
    }

    /** @param rule the rule that gave {@link CardField#CONTROL_DATE}; empty when a person did */
    void setControlRule(String rule) {
        controlRule = rule;
    }

    String controlRule() {
        return controlRule;
    }

    /** The number of the card, or that it is a new one. */
    String title() {
        return card.map(stored -> stored.registration().number().text()).orElse(Messages.CardHeader_new);
    }

    /** What the card carries beyond the fields of its front. */
    CardDetails details() {
        return details;
    }

    void setDetails(CardDetails next) {
        listeners.firePropertyChange(DETAILS, details, details = next);
    }

    boolean detailsChanged() {
        return !details.equals(card.map(stored -> stored.content().details()).orElse(CardDetails.NONE));
    }

    /** Whether anything differs from what is stored, or from the empty card. */
    boolean isDirty() {
        for (var field : CardField.values()) {
            if (isChanged(field)) {
                return true;
            }
        }
        return applicantsChanged() || detailsChanged();
    }

    boolean isChanged(CardField field) {
        return !get(field).strip().equals(baseValues.get(field));
    }

    boolean applicantsChanged() {
        return !named(applicants).equals(baseApplicants);
    }

    /**
     * What goes to the server.
     *
     * @throws RegistryException naming the field that cannot be what is typed there
     */
    CardContent toContent(LocalDate today) {
        return new DraftReader(this, today).content();
    }

    /**
     * The request id for an attempt to send {@code content}: the same as long as the content is, since an answer may have
     * been lost; a registration keeps its own for life.
     */
    RequestId requestFor(CardContent content) {
        if (!isNew() && attempted.filter(content::equals).isEmpty()) {
            request = RequestId.random();
        }
        attempted = Optional.of(content);
        return request;
    }

    /** The server stored {@code sent}: what was typed while the answer was on its way stays, on top of {@code stored}. */
    void stored(CardContent sent, Card stored, LocalDate today) {
        for (var field : CardField.values()) {
            if (isAsSent(field, field.of(sent), today)) {
                set(field, field.of(stored.content()));
            }
        }
        if (named(applicants).equals(named(texts(sent)))) {
            setApplicants(texts(stored.content()));
        }
        if (details.equals(sent.details())) {
            setDetails(stored.content().details());
        }
        rebase(stored);
    }

    /** Shows {@code stored} and forgets everything else. */
    void reset(Card stored) {
        put(stored.content());
        rebase(stored);
    }

    /** As if {@code content} had been typed. */
    void put(CardContent content) {
        for (var field : CardField.values()) {
            set(field, field.of(content));
        }
        setApplicants(texts(content));
        controlRule = content.controlRule();
        setDetails(content.details());
    }

    /** Goes on from {@code stored} without changing what is typed: only what it is compared with. */
    void rebase(Card stored) {
        card = Optional.of(stored);
        var number = stored.registration().number();
        setChannel(number.channel());
        setPrefix(number.prefix());
        setDuplicateOf(stored.duplicateOf().map(CardId::text).orElse(""));
        controlRule = stored.content().controlRule();
        attempted = Optional.empty();
        var fields = new EnumMap<CardField, String>(CardField.class);
        for (var field : CardField.values()) {
            fields.put(field, field.of(stored.content()).strip());
        }
        baseValues = Map.copyOf(fields);
        baseApplicants = named(texts(stored.content()));
        listeners.firePropertyChange("card", null, stored);
    }

    /** The stored text of a field, for a comparison of three. */
    String base(CardField field) {
        return baseValues.get(field);
    }

    List<ApplicantText> baseApplicants() {
        return baseApplicants;
    }

    void onChange(PropertyChangeListener listener) {
        listeners.addPropertyChangeListener(listener);
    }

    /** Applicants without the empty lines of the form. */
    static List<ApplicantText> named(List<ApplicantText> applicants) {
        return applicants.stream()
                .filter(applicant -> !applicant.isEmpty())
                .map(ApplicantText::stripped)
                .toList();
    }

    static List<ApplicantText> texts(CardContent content) {
        return content.applicants().stream().map(ApplicantText::of).toList();
    }

    /** What a failure calls the field that holds no date, number or row of a list. */
    static RegistryException unreadable(ErrorCode code, String field) {
        return new RegistryException(code, field + ": not readable", Map.of("field", field));
    }

    /** Takes the present text as the empty card, so that a card nobody typed into is not asked about. */
    void keepAsBase() {
        var fields = new EnumMap<CardField, String>(CardField.class);
        values.forEach((field, value) -> fields.put(field, value.strip()));
        baseValues = Map.copyOf(fields);
        baseApplicants = named(applicants);
    }

    // A date may have been sent in its short form, such as «с».
    private boolean isAsSent(CardField field, String sent, LocalDate today) {
        var text = get(field).strip();
        boolean date = field == CardField.RECEIVED_ON || field == CardField.CONTROL_DATE;
        return text.equals(sent)
                || date && DateText.parse(text, today).map(DateText::format).equals(Optional.of(sent));
    }
}
