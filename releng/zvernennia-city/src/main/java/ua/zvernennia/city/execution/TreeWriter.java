package ua.zvernennia.city.execution;

import static ua.zvernennia.city.copy.Table.EXECUTION_TREE;
import static ua.zvernennia.city.copy.Table.RESOLUTION;
import static ua.zvernennia.city.copy.Table.RESOLUTION_POINT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Post;
import ua.zvernennia.city.copy.CopyDirectory;
import ua.zvernennia.city.execution.CardExecutions.Fate;
import ua.zvernennia.model.registration.Card;

/** Grows the tree of one card from the resolution of whoever reviews it down to the people who do the work. */
final class TreeWriter {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private static final int DEEPEST = 3;
    private static final String FOR_INFORMATION = "До відома.";
    private static final List<String> TEXTS = List.of(
            "Опрацювати в установленому порядку.",
            "Виконати і доповісти.",
            "Прошу розглянути та надати відповідь заявнику в термін, передбачений чинним законодавством.",
            "Розглянути, вжити заходів, про результати поінформувати.",
            "Прошу опрацювати та надати пропозиції.");

    private final CopyDirectory out;
    private final Dice dice;
    private final Staff staff;
    private final OfficeTime time;
    private final Card card;
    private final Fate fate;
    private int ordinal;

    TreeWriter(CopyDirectory out, Dice dice, Staff staff, OfficeTime time, Card card, Fate fate) {
        this.out = out;
        this.dice = dice;
        this.staff = staff;
        this.time = time;
        this.card = card;
        this.fate = fate;
    }

    void write(Post author) {
        var registered = LocalDateTime.ofInstant(card.changedAt(), KYIV);
        var last = resolution(Optional.empty(), author, registered, fate, 0);
        var lifted = fate == Fate.LIFTED
                ? Optional.of(time.after(last, dice.between(0, 2)))
                : Optional.<LocalDateTime>empty();
        out.file(EXECUTION_TREE)
                .row(
                        card.id().text(),
                        (long) ordinal,
                        fate.signed() ? Optional.of(author.position().id()) : Optional.empty(),
                        lifted.map(TreeWriter::instant));
    }

    /** Writes a resolution with everything below it; gives the moment of the last act. */
    LocalDateTime resolution(Optional<UUID> parent, Post author, LocalDateTime given, Fate fate, int depth) {
        var id = dice.uuid();
        int place = ++ordinal;
        var created = time.soon(given);
        var signed = Optional.of(time.after(created, share(700) ? 0 : 1)).filter(moment -> fate.signed());
        boolean compound = depth == 0 && share(200);
        var named = staff.named(author, card.content(), compound || share(300) ? 2 : 1);
        var executions = new ExecutionWriter(out, dice, staff, time, card, this, id, signed, fate, depth);
        var end = signed.orElse(created);
        for (int i = 0; i < named.size(); i++) {
            boolean main = i == 0 || compound;
            var last = executions.write(named.get(i), main ? "MAIN" : "CO", compound ? i + 1 : 0, term(depth));
            end = last.isAfter(end) ? last : end;
        }
        inform(executions, author, named);
        var text = compound ? points(id, named.size()) : dice.pick(TEXTS);
        out.file(RESOLUTION)
                .row(
                        id.toString(),
                        card.id().text(),
                        parent.map(UUID::toString),
                        1L,
                        place,
                        author.position().id(),
                        compound ? "COMPOUND" : "SIMPLE",
                        state(fate),
                        text,
                        signed.orElse(created).toLocalDate(),
                        depth == 0,
                        author.position().holder(),
                        instant(created),
                        signed.map(TreeWriter::instant),
                        Optional.of(end).filter(moment -> fate.accepted()).map(TreeWriter::instant));
        return end;
    }

    private void inform(ExecutionWriter executions, Post author, List<Post> named) {
        if (share(150)) {
            staff.named(author, card.content(), 3).stream()
                    .filter(post -> !named.contains(post))
                    .limit(1)
                    .forEach(post -> executions.write(post, "INFORMATION", 0, Optional.empty()));
        }
    }

    int next() {
        return ++ordinal;
    }

    static Instant instant(LocalDateTime moment) {
        return moment.atZone(KYIV).toInstant();
    }

    boolean mayGrow(int depth) {
        return depth < DEEPEST;
    }

    /** The top's term is the document's; further down people take a few days for their own answer. */
    private Optional<LocalDate> term(int depth) {
        var due = card.content().controlDate();
        if (due.isEmpty() || share(350)) {
            return Optional.empty();
        }
        var term = due.get().minusDays(2L * depth);
        return Optional.of(term.isBefore(card.registration().registeredOn()) ? due.get() : term);
    }

    private String points(UUID resolution, int executors) {
        var text = new StringBuilder();
        for (int i = 1; i <= Math.max(1, executors); i++) {
            var words = i == 1 ? TEXTS.getFirst() : share(300) ? FOR_INFORMATION : dice.pick(TEXTS);
            out.file(RESOLUTION_POINT).row(resolution.toString(), i, i, i == 1 ? 0 : i, words);
            text.append("п.").append(i).append(' ').append(words).append(' ');
        }
        return text.toString().strip();
    }

    private static String state(Fate fate) {
        return switch (fate) {
            case DRAFT -> "DRAFT";
            case READY -> "READY";
            case OPEN, REPORTED -> "ACTIVE";
            case FULFILLED, LIFTED -> "FULFILLED";
        };
    }

    private boolean share(int perMille) {
        return dice.perMille(perMille);
    }
}
