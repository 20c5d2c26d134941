package ua.zvernennia.ui.card;

import java.util.List;
import java.util.stream.Stream;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;

/** Links in the words of a clerk, from either side. */
final class LinkWords {

    private LinkWords() {}

    /** The kinds that a person may set, as they are offered. */
    static List<Choice> choices() {
        return Stream.of(LinkKind.values())
                .filter(LinkKind::byHand)
                .map(kind -> new Choice(kind.name(), outward(kind)))
                .toList();
    }

    /** «Відповідь на», «Має відповідь». */
    static String of(CardLink link) {
        return link.outward() ? outward(link.kind()) : inward(link.kind());
    }

    private static String outward(LinkKind kind) {
        return switch (kind) {
            case ANSWERS -> Messages.LinkWords_answers;
            case EXECUTES -> Messages.LinkWords_executes;
            case REPEATS -> Messages.LinkWords_repeats;
            case DUPLICATES -> Messages.LinkWords_duplicates;
            case CONTINUES -> Messages.LinkWords_continues;
            case RELATES -> Messages.LinkWords_relates;
        };
    }

    private static String inward(LinkKind kind) {
        return switch (kind) {
            case ANSWERS -> Messages.LinkWords_answered;
            case EXECUTES -> Messages.LinkWords_executed;
            case REPEATS -> Messages.LinkWords_repeated;
            case DUPLICATES -> Messages.LinkWords_duplicated;
            case CONTINUES -> Messages.LinkWords_continued;
            case RELATES -> Messages.LinkWords_relates;
        };
    }
}
