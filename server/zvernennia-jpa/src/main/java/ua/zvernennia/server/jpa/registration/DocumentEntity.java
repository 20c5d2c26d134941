package ua.zvernennia.server.jpa.registration;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.annotations.Customizer;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Registration;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.model.security.Confidentiality;

/** Row of table {@code document} (V001__registry.sql). Package-private: it never leaves the repository. */
@Entity(name = "Document")
@Table(name = "document")
@Customizer(NullableUuids.class)
class DocumentEntity {

    @Id
    @Column(name = "id", nullable = false)
    private UUID id;

    @Version
    @Column(name = "revision", nullable = false)
    private long revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private DocumentKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private CardState state;

    @Column(name = "journal", nullable = false, updatable = false)
    private String journal;

    @Column(name = "year", nullable = false, updatable = false)
    private int year;

    @Column(name = "running", nullable = false)
    private int running;

    @Column(name = "duplicate", nullable = false)
    private int duplicate;

    @Column(name = "channel", nullable = false)
    private String channel;

    @Column(name = "prefix", nullable = false)
    private String prefix;

    @Column(name = "registered_on", nullable = false, updatable = false)
    private LocalDate registeredOn;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "duplicate_of", updatable = false)
    private UUID duplicateOf;

    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;

    @Column(name = "citizens", nullable = false)
    private int citizens;

    @Column(name = "receipt_form", nullable = false)
    private String receiptForm;

    @Column(name = "receipt_mark", nullable = false)
    private String receiptMark;

    @Column(name = "appeal_kind", nullable = false)
    private String appealKind;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "type", nullable = false)
    private String type;

    @Column(name = "question", nullable = false)
    private String question;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "settlement", nullable = false)
    private String settlement;

    @Column(name = "processing_district")
    private String processingDistrict;

    @Column(name = "appeal_district")
    private String appealDistrict;

    @Column(name = "summary", nullable = false, length = CardContent.SUMMARY_MAX)
    private String summary;

    @Column(name = "control_date")
    private LocalDate controlDate;

    @Column(name = "control_rule", nullable = false)
    private String controlRule;

    @Column(name = "reviewer_id")
    private UUID reviewer;

    @Column(name = "note", nullable = false, length = CardContent.NOTE_MAX)
    private String note;

    /** See {@link DetailsJson}. */
    @Column(name = "details", nullable = false)
    private String details;

    /** Null for what the kind of document says; a column of its own, since rights and feed ask for it. */
    @Enumerated(EnumType.STRING)
    @Column(name = "confidentiality")
    private Confidentiality confidentiality;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @ElementCollection
    @CollectionTable(name = "applicant", joinColumns = @JoinColumn(name = "document_id"))
    @OrderColumn(name = "ordinal")
    private List<ApplicantPart> applicants = new ArrayList<>();

    protected DocumentEntity() {
        // for EclipseLink
    }

    /** A new document; of its registration only the number can be corrected later. */
    DocumentEntity(Card card) {
        id = card.id().value();
        var registration = card.registration();
        journal = registration.journal();
        year = registration.year();
        registeredOn = registration.registeredOn();
        organisation = UUID.fromString(registration.organisation());
        duplicateOf = card.duplicateOf().map(CardId::value).orElse(null);
        copyFrom(card);
    }

    long revision() {
        return revision;
    }

    /** Everything but when, where and by whom it was registered. */
    final void copyFrom(Card card) {
        copyNumber(card.registration().number());
        var content = card.content();
        kind = content.kind();
        state = card.state();
        receivedOn = content.receivedOn();
        citizens = content.citizens();
        copyCodes(content.classification());
        copyPlaces(content.whereabouts());
        summary = content.summary();
        controlDate = content.controlDate().orElse(null);
        controlRule = content.controlRule();
        reviewer = content.reviewer().map(UUID::fromString).orElse(null);
        note = content.note();
        details = DetailsJson.text(content.details().withConfidentiality(Optional.empty()));
        confidentiality = content.details().confidentiality().orElse(null);
        changedAt = card.changedAt();
        changedBy = card.changedBy();
        if (!applicants.stream().map(ApplicantPart::toApplicant).toList().equals(content.applicants())) {
            applicants.clear();
            content.applicants().stream().map(ApplicantPart::new).forEach(applicants::add);
        }
    }

    Card toCard() {
        var number = new RegNumber(channel, prefix, running, duplicate);
        return new Card(
                new CardId(id),
                revision,
                new Registration(journal, year, number, registeredOn, organisation.toString()),
                state,
                content(),
                Optional.ofNullable(duplicateOf).map(CardId::new),
                changedAt,
                changedBy);
    }

    private CardContent content() {
        return new CardContent(
                kind,
                receivedOn,
                applicants.stream().map(ApplicantPart::toApplicant).toList(),
                citizens,
                new Classification(receiptForm, receiptMark, appealKind, subject, type, question),
                new Whereabouts(region, settlement, orEmpty(processingDistrict), orEmpty(appealDistrict)),
                summary,
                Optional.ofNullable(controlDate),
                controlRule,
                Optional.ofNullable(reviewer).map(UUID::toString),
                note,
                DetailsJson.details(details).withConfidentiality(Optional.ofNullable(confidentiality)));
    }

    private void copyNumber(RegNumber number) {
        running = number.running();
        duplicate = number.duplicate();
        channel = number.channel();
        prefix = number.prefix();
    }

    private void copyCodes(Classification codes) {
        receiptForm = codes.receiptForm();
        receiptMark = codes.receiptMark();
        appealKind = codes.appealKind();
        subject = codes.subject();
        type = codes.type();
        question = codes.question();
    }

    private void copyPlaces(Whereabouts places) {
        region = places.region();
        settlement = places.settlement();
        processingDistrict = orNull(places.processingDistrict());
        appealDistrict = orNull(places.appealDistrict());
    }

    /** A district that is not stated is no row of the directory. */
    private static String orNull(String code) {
        return code.isEmpty() ? null : code;
    }

    private static String orEmpty(String code) {
        return code == null ? "" : code;
    }
}
