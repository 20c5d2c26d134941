package ua.zvernennia.city.execution;

import static ua.zvernennia.city.copy.Table.EXECUTION;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.city.Dice;
import ua.zvernennia.city.administration.Post;
import ua.zvernennia.city.copy.CopyDirectory;
import ua.zvernennia.city.execution.CardExecutions.Fate;
import ua.zvernennia.model.registration.Card;

/** The executions of one resolution: when each was seen, taken, reported and accepted. */
final class ExecutionWriter {

    private static final List<String> RESULTS = List.of(
            "Роботи виконано, заявника поінформовано листом.",
            "Надано роз'яснення відповідно до чинного законодавства.",
            "Обстеження проведено, недоліки усунуто.",
            "Питання включено до плану робіт на наступний квартал.",
            "Підготовлено та надіслано відповідь заявнику.",
            "Проведено виїзну перевірку, вжито заходів.");
    private static final String NOT_OURS = "Питання не належить до компетенції підрозділу.";
    private static final String INCOMPLETE = "Відповідь не містить інформації з усіх порушених питань.";

    private final CopyDirectory out;
    private final Dice dice;
    private final Staff staff;
    private final OfficeTime time;
    private final Card card;
    private final TreeWriter tree;
    private final UUID resolution;
    private final Optional<LocalDateTime> signed;
    private final Fate fate;
    private final int depth;

    ExecutionWriter(
            CopyDirectory out,
            Dice dice,
            Staff staff,
            OfficeTime time,
            Card card,
            TreeWriter tree,
            UUID resolution,
            Optional<LocalDateTime> signed,
            Fate fate,
            int depth) {
        this.out = out;
        this.dice = dice;
        this.staff = staff;
        this.time = time;
        this.card = card;
        this.tree = tree;
        this.resolution = resolution;
        this.signed = signed;
        this.fate = fate;
        this.depth = depth;
    }

    /** One executor; gives the moment of the last act on it or below it. */
    LocalDateTime write(Post executor, String role, int point, Optional<LocalDate> term) {
        var entry = new Entry(executor, role, point, term);
        if (signed.isEmpty()) {
            row(entry, "NEW");
            return LocalDateTime.MIN;
        }
        entry.received = signed;
        if (role.equals("INFORMATION")) {
            return inform(entry);
        }
        if (depth == 0 && dice.perMille(15)) {
            return refused(entry);
        }
        return work(entry);
    }

    private LocalDateTime inform(Entry entry) {
        if (fate == Fate.OPEN && dice.perMille(400)) {
            row(entry, "NEW");
            return entry.received.orElseThrow();
        }
        entry.seen = Optional.of(time.soon(entry.received.orElseThrow()));
        entry.closed = entry.seen;
        row(entry, "ACKNOWLEDGED");
        return entry.closed.orElseThrow();
    }

    /** Came back as not ours; the author named another one for it. */
    private LocalDateTime refused(Entry entry) {
        var others = staff.named(entry.executor, card.content(), 1);
        entry.seen = Optional.of(time.soon(entry.received.orElseThrow()));
        entry.closed = Optional.of(time.after(entry.seen.orElseThrow(), 1));
        entry.reason = NOT_OURS;
        if (others.isEmpty()) {
            entry.closed = Optional.empty();
            entry.reason = "";
            return work(entry);
        }
        row(entry, "REFUSED");
        var again = new Entry(others.getFirst(), entry.role, entry.point, entry.term);
        again.received = entry.closed;
        return work(again);
    }

    private LocalDateTime work(Entry entry) {
        var received = entry.received.orElseThrow();
        boolean open = fate == Fate.OPEN;
        int share = dice.below(1000);
        if (open && share < (young(received) ? 350 : 40)) {
            row(entry, "NEW");
            return received;
        }
        entry.seen = Optional.of(time.after(received, dice.perMille(850) ? 0 : 1));
        if (open && share < (young(received) ? 550 : 90)) {
            row(entry, "SEEN");
            return entry.seen.orElseThrow();
        }
        entry.started = Optional.of(time.after(entry.seen.orElseThrow(), dice.perMille(700) ? 0 : 1));
        var last = below(entry);
        if (open && !early(entry, share)) {
            row(entry, "IN_WORK");
            return last;
        }
        return report(entry, last);
    }

    /** Reported before the whole is: by some of those who help, or lower down. */
    private boolean early(Entry entry, int share) {
        return entry.role.equals("CO") ? share > 600 : depth > 0 && share > 850;
    }

    private LocalDateTime below(Entry entry) {
        var started = entry.started.orElseThrow();
        if (!tree.mayGrow(depth + 1) || !Staff.resolves(entry.executor) || dice.perMille(120)) {
            return started;
        }
        var fateBelow = fate == Fate.OPEN ? Fate.OPEN : Fate.FULFILLED;
        return tree.resolution(Optional.of(entry.id), entry.executor, started, fateBelow, depth + 1);
    }

    private LocalDateTime report(Entry entry, LocalDateTime last) {
        var due = entry.term
                .or(() -> card.content().controlDate())
                .orElse(entry.started.orElseThrow().toLocalDate().plusDays(20));
        boolean leaf = last.equals(entry.started.orElseThrow());
        var done = leaf ? time.reported(last, due, dice.perMille(60)) : time.after(last, dice.perMille(800) ? 0 : 1);
        entry.done = Optional.of(done);
        entry.result = dice.pick(RESULTS);
        if (dice.perMille(50)) {
            entry.reworks = dice.perMille(200) ? 2 : 1;
            entry.reason = INCOMPLETE;
        }
        if (!fate.accepted()) {
            row(entry, "DONE");
            return done;
        }
        entry.closed = Optional.of(time.after(done, dice.perMille(600) ? 0 : 1));
        row(entry, "ACCEPTED");
        return entry.closed.orElseThrow();
    }

    private boolean young(LocalDateTime moment) {
        return moment.plusDays(3).isAfter(time.end());
    }

    private void row(Entry entry, String state) {
        var position = entry.executor.position();
        out.file(EXECUTION)
                .row(
                        entry.id.toString(),
                        card.id().text(),
                        resolution.toString(),
                        entry.point,
                        1L,
                        tree.next(),
                        position.id(),
                        position.unit(),
                        entry.role,
                        dice.perMille(80),
                        entry.term,
                        state,
                        Optional.empty(),
                        moment(entry.received),
                        moment(entry.seen),
                        moment(entry.started),
                        moment(entry.done),
                        moment(entry.closed),
                        entry.done.map(done -> position.id()),
                        entry.result,
                        entry.reason,
                        Optional.empty(),
                        entry.reworks);
    }

    private static Optional<Instant> moment(Optional<LocalDateTime> at) {
        return at.map(TreeWriter::instant);
    }

    /** What is known of an execution before its row is written. */
    private final class Entry {

        private final UUID id = dice.uuid();
        private final Post executor;
        private final String role;
        private final int point;
        private final Optional<LocalDate> term;
        private Optional<LocalDateTime> received = Optional.empty();
        private Optional<LocalDateTime> seen = Optional.empty();
        private Optional<LocalDateTime> started = Optional.empty();
        private Optional<LocalDateTime> done = Optional.empty();
        private Optional<LocalDateTime> closed = Optional.empty();
        private String result = "";
        private String reason = "";
        private int reworks;

        Entry(Post executor, String role, int point, Optional<LocalDate> term) {
            this.executor = executor;
            this.role = role;
            this.point = point;
            this.term = term;
        }
    }
}
