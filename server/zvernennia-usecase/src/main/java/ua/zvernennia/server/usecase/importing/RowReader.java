package ua.zvernennia.server.usecase.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberPrefix;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.Whereabouts;
import ua.zvernennia.server.usecase.importing.Problem.Reason;

/** Turns the values of one line into a card, or into the reasons why not; asks nobody. */
final class RowReader {

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final String RECEPTION_FORM = "1.2";

    private final Lookups lookups;
    private final Optional<String> defaultOrganisation;
    private final LocalDate today;

    /** @param defaultOrganisation id for lines that name none */
    RowReader(Lookups lookups, Optional<String> defaultOrganisation, LocalDate today) {
        this.lookups = lookups;
        this.defaultOrganisation = defaultOrganisation;
        this.today = today;
    }

    /** Reads the line that begins on {@code line}. */
    ReadRow read(int line, Map<ImportColumn, String> values) {
        return new Reading(line, values).read();
    }

    /**
     * What became of a line.
     *
     * @param card empty when the line is refused
     */
    record ReadRow(int line, Map<ImportColumn, String> values, Optional<ImportedCard> card, List<Problem> problems) {}

    /** One line on its way. */
    private final class Reading {

        private final int line;
        private final Map<ImportColumn, String> values;
        private final List<Problem> problems = new ArrayList<>();

        Reading(int line, Map<ImportColumn, String> values) {
            this.line = line;
            this.values = values;
        }

        ReadRow read() {
            var kind = kind();
            var number = number();
            var registeredOn = registeredOn();
            var controlDate = controlDate(registeredOn);
            var organisation = organisation();
            var applicants = applicants(kind, number);
            var card = problems.isEmpty()
                    ? content(kind, number.orElseThrow(), registeredOn.orElseThrow(), applicants, controlDate)
                            .map(content -> new ImportedCard(
                                    number.orElseThrow(), registeredOn.orElseThrow(), organisation, content))
                    : Optional.<ImportedCard>empty();
            card.ifPresent(this::warn);
            return new ReadRow(line, values, card, problems);
        }

        private DocumentKind kind() {
            var text = value(ImportColumn.KIND);
            if (text.isEmpty()) {
                return DocumentKind.APPEAL;
            }
            var kind = lookups.kind(text);
            if (kind.isEmpty()) {
                add(ImportColumn.KIND, Reason.KIND_UNKNOWN);
            }
            return kind.orElse(DocumentKind.APPEAL);
        }

        private Optional<RegNumber> number() {
            var text = value(ImportColumn.NUMBER);
            if (text.isEmpty()) {
                add(ImportColumn.NUMBER, Reason.VALUE_MISSING);
                return Optional.empty();
            }
            try {
                return Optional.of(RegNumber.parse(text));
            } catch (RegistryException e) {
                add(ImportColumn.NUMBER, Reason.NUMBER_INVALID);
                return Optional.empty();
            }
        }

        private Optional<LocalDate> registeredOn() {
            var date = date(ImportColumn.REGISTERED_ON);
            if (value(ImportColumn.REGISTERED_ON).isEmpty()) {
                add(ImportColumn.REGISTERED_ON, Reason.VALUE_MISSING);
            }
            if (date.filter(day -> day.isAfter(today)).isPresent()) {
                add(ImportColumn.REGISTERED_ON, Reason.DATE_IN_FUTURE);
            }
            return date;
        }

        private Optional<LocalDate> controlDate(Optional<LocalDate> registeredOn) {
            var date = date(ImportColumn.CONTROL_DATE);
            if (date.isPresent()
                    && registeredOn.filter(day -> day.isAfter(date.get())).isPresent()) {
                add(ImportColumn.CONTROL_DATE, Reason.CONTROL_BEFORE_REGISTRATION);
            }
            return date;
        }

        private Optional<LocalDate> date(ImportColumn column) {
            var text = value(column);
            var date = DateText.parse(text).filter(day -> !day.isBefore(OLDEST));
            if (date.isEmpty() && !text.isEmpty()) {
                add(column, Reason.DATE_INVALID);
            }
            return date;
        }

        private String organisation() {
            var name = value(ImportColumn.ORGANISATION);
            var organisation = name.isEmpty() ? defaultOrganisation : lookups.organisation(name);
            if (organisation.isEmpty()) {
                add(ImportColumn.ORGANISATION, name.isEmpty() ? Reason.VALUE_MISSING : Reason.ORGANISATION_UNKNOWN);
            }
            return organisation.orElse("");
        }

        private ApplicantText applicants(DocumentKind kind, Optional<RegNumber> number) {
            var nobody = new ApplicantText(List.of(), false);
            try {
                var read = ApplicantText.parse(value(ImportColumn.APPLICANT));
                if (read.isEmpty()) {
                    add(ImportColumn.APPLICANT, Reason.APPLICANT_UNREADABLE);
                } else if (kind == DocumentKind.APPEAL && read.get().names().isEmpty() && !anonymous(number)) {
                    add(ImportColumn.APPLICANT, Reason.APPLICANT_MISSING);
                }
                return read.orElse(nobody);
            } catch (RegistryException e) {
                refuse(ImportColumn.APPLICANT, e);
                return nobody;
            }
        }

        // Only БП says that nobody signed; a number that is refused anyway is not blamed twice.
        private static boolean anonymous(Optional<RegNumber> number) {
            return number.isEmpty() || number.get().prefix().equals(RegNumber.ANONYMOUS);
        }

        private Optional<CardContent> content(
                DocumentKind kind,
                RegNumber number,
                LocalDate registeredOn,
                ApplicantText applicants,
                Optional<LocalDate> controlDate) {
            var reviewer = lookups.reviewer(value(ImportColumn.REVIEWER));
            try {
                return Optional.of(new CardContent(
                        kind,
                        registeredOn,
                        applicants.names().stream().map(Reading::applicant).toList(),
                        applicants.citizens(),
                        classification(kind, number, applicants),
                        whereabouts(),
                        value(ImportColumn.SUMMARY),
                        controlDate,
                        "",
                        reviewer,
                        note(reviewer)));
            } catch (RegistryException e) {
                refuse(columnOf(e), e);
                return Optional.empty();
            }
        }

        private Classification classification(DocumentKind kind, RegNumber number, ApplicantText applicants) {
            if (kind != DocumentKind.APPEAL) {
                return Classification.NONE;
            }
            var subject = "5.1";
            if (applicants.names().isEmpty()) {
                subject = "5.3";
            } else if (applicants.citizens() > 1) {
                subject = "5.2";
            }
            var form = number.channel().equals(RegNumber.PERSONAL_RECEPTION) ? RECEPTION_FORM : "";
            return new Classification(
                    lookups.codeIfKnown(Classifiers.RECEIPT_FORM, form),
                    "",
                    "",
                    lookups.codeIfKnown(Classifiers.SUBJECT, subject),
                    "",
                    "");
        }

        private Whereabouts whereabouts() {
            return new Whereabouts(
                    value(ImportColumn.REGION),
                    value(ImportColumn.SETTLEMENT),
                    district(ImportColumn.PROCESSING_DISTRICT),
                    district(ImportColumn.APPEAL_DISTRICT));
        }

        private String district(ImportColumn column) {
            return lookups.district(value(column)).orElse(District.OTHER);
        }

        /** Who considers it is not lost when nobody in the staffing table bears that name. */
        private String note(Optional<String> reviewer) {
            var name = value(ImportColumn.REVIEWER);
            return name.isEmpty() || reviewer.isPresent() ? "" : ImportColumn.REVIEWER.heading() + ": " + name;
        }

        private void warn(ImportedCard card) {
            var content = card.content();
            var prefix = card.number().prefix();
            if (content.kind() == DocumentKind.APPEAL && !NumberPrefix.fits(prefix, content)) {
                add(ImportColumn.NUMBER, Reason.PREFIX_DOES_NOT_FIT, NumberPrefix.proposed(content));
            }
            var seqNo = value(ImportColumn.SEQ_NO);
            if (!seqNo.isEmpty() && !seqNo.equals(Integer.toString(card.number().running()))) {
                add(
                        ImportColumn.SEQ_NO,
                        Reason.SEQ_NO_DIFFERS,
                        Integer.toString(card.number().running()));
            }
            for (var column : List.of(ImportColumn.PROCESSING_DISTRICT, ImportColumn.APPEAL_DISTRICT)) {
                if (!value(column).isEmpty() && lookups.district(value(column)).isEmpty()) {
                    add(column, Reason.DISTRICT_UNKNOWN);
                }
            }
            if (!value(ImportColumn.REVIEWER).isEmpty() && content.reviewer().isEmpty()) {
                add(ImportColumn.REVIEWER, Reason.REVIEWER_UNKNOWN);
            }
        }

        private void refuse(ImportColumn column, RegistryException e) {
            var limit = e.arguments().get("limit");
            if (limit == null) {
                add(column, Reason.CHARACTER_INVALID);
            } else {
                add(column, Reason.TEXT_TOO_LONG, limit);
            }
        }

        private void add(ImportColumn column, Reason reason, String... details) {
            problems.add(new Problem(line, column.heading(), value(column), reason, List.of(details)));
        }

        private String value(ImportColumn column) {
            return values.getOrDefault(column, "");
        }

        private static Applicant applicant(PersonName name) {
            return new Applicant(name, "", "", "");
        }

        private static ImportColumn columnOf(RegistryException e) {
            return switch (e.arguments().getOrDefault("field", "")) {
                case "region" -> ImportColumn.REGION;
                case "settlement" -> ImportColumn.SETTLEMENT;
                case "summary" -> ImportColumn.SUMMARY;
                case "note" -> ImportColumn.REVIEWER;
                default -> ImportColumn.APPLICANT;
            };
        }
    }
}
