package ua.zvernennia.city.execution;

import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Chart;
import ua.zvernennia.city.copy.CopyDirectory;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.terms.WorkingCalendar;

/** The resolutions and executions of each card, as far as its state says that it came. */
public final class CardExecutions {

    private final Dice dice;
    private final Staff staff;
    private final OfficeTime time;

    /** @param end the last day of the city */
    public CardExecutions(Dice dice, Chart chart, Atlas atlas, LocalDate end) {
        this.dice = dice;
        this.staff = new Staff(dice, chart, atlas);
        this.time = new OfficeTime(dice, WorkingCalendar.ukraine(), end);
    }

    /** Writes the tree of one card; nothing for a card that nobody was told to execute. */
    public void write(CopyDirectory out, Card card) {
        var content = card.content();
        var fate = fate(card);
        if (fate.isEmpty() || content.reviewer().isEmpty() || !isExecuted(content)) {
            return;
        }
        staff.post(content.reviewer().get())
                .filter(Staff::resolves)
                .ifPresent(author -> new TreeWriter(out, dice, staff, time, card, fate.get()).write(author));
    }

    /** Copies of what the city sends out are nobody's work. */
    private static boolean isExecuted(CardContent content) {
        return content.kind() == DocumentKind.APPEAL || content.controlDate().isPresent();
    }

    private static Optional<Fate> fate(Card card) {
        return switch (card.state()) {
            case PRELIMINARY -> Optional.of(Fate.DRAFT);
            case AT_HEAD -> Optional.of(Fate.READY);
            case IN_EXECUTION -> Optional.of(Fate.OPEN);
            case ON_CHECK -> Optional.of(Fate.REPORTED);
            case ANSWERED -> Optional.of(Fate.FULFILLED);
            case CLOSED -> Optional.of(Fate.LIFTED);
            case REGISTERED, FORWARDED, RETURNED, NOT_CONSIDERED, MERGED, WITHDRAWN, FILED, ARCHIVED, DESTROYED, VOID ->
                Optional.empty();
        };
    }

    /** How far the work on a document has come. */
    enum Fate {
        DRAFT,
        READY,
        OPEN,
        REPORTED,
        FULFILLED,
        LIFTED;

        boolean signed() {
            return ordinal() >= OPEN.ordinal();
        }

        boolean accepted() {
            return ordinal() >= FULFILLED.ordinal();
        }
    }
}
