package ua.zvernennia.sync;

import java.util.Optional;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardRow;

/** The list line of a card that this workstation has just written, until the feed brings the server's own. */
final class CardLines {

    private CardLines() {}

    static CardRow of(Card card, Directory directory) {
        var content = card.content();
        var places = content.whereabouts();
        return new CardRow(
                card.id(),
                card.revision(),
                content.kind(),
                card.state(),
                card.registration().number(),
                card.registration().registeredOn(),
                applicant(content),
                directory.organisations().stream()
                        .filter(unit -> unit.id().equals(card.registration().organisation()))
                        .findFirst()
                        .map(OrgUnit::shortName)
                        .orElse(""),
                content.controlDate(),
                content.reviewer().flatMap(id -> holder(id, directory)).orElse(""),
                places.region(),
                places.settlement(),
                district(places.processingDistrict(), directory),
                district(places.appealDistrict(), directory),
                beginning(content.summary()),
                content.details().confidentiality());
    }

    private static String applicant(CardContent content) {
        if (content.applicants().isEmpty()) {
            return "";
        }
        var first = content.applicants().getFirst().name().withInitials();
        return content.applicants().size() > 1 || content.citizens() > 1 ? first + " та ін." : first;
    }

    private static Optional<String> holder(String id, Directory directory) {
        return directory.positions().stream()
                .filter(position -> position.id().equals(id))
                .findFirst()
                .map(Position::holder);
    }

    private static String district(String code, Directory directory) {
        return directory.districts().stream()
                .filter(district -> district.code().equals(code))
                .findFirst()
                .map(District::name)
                .orElse("");
    }

    /** A pair of surrogates is never cut through. */
    private static String beginning(String summary) {
        if (summary.length() <= CardRow.SUMMARY_MAX) {
            return summary;
        }
        boolean pair = Character.isHighSurrogate(summary.charAt(CardRow.SUMMARY_MAX - 1));
        return summary.substring(0, pair ? CardRow.SUMMARY_MAX - 1 : CardRow.SUMMARY_MAX);
    }
}
