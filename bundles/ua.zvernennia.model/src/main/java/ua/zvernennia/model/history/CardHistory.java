package ua.zvernennia.model.history;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.registration.CardRevision;

/** The kept states of a card and its acts, read as a story. */
public final class CardHistory {

    private final List<CardRevision> oldestFirst;
    private final Map<Long, RecordedAct> acts = new HashMap<>();

    /** @param newestFirst as the server sends them */
    public CardHistory(List<CardRevision> newestFirst, List<RecordedAct> acts) {
        this.oldestFirst = requireNonNull(newestFirst, "newestFirst").reversed();
        acts.forEach(act -> this.acts.put(act.revision(), act));
    }

    /** As the server sends them. */
    public List<CardRevision> newestFirst() {
        return oldestFirst.reversed();
    }

    /** Oldest first. */
    public List<RecordedAct> acts() {
        return acts.values().stream()
                .sorted(Comparator.comparingLong(RecordedAct::revision))
                .toList();
    }

    /** What a revision changed; empty for the first one. */
    public List<FieldChange> changesOf(long revision) {
        for (int i = 1; i < oldestFirst.size(); i++) {
            if (oldestFirst.get(i).card().revision() == revision) {
                return CardDiff.between(
                        oldestFirst.get(i - 1).card(), oldestFirst.get(i).card());
            }
        }
        return List.of();
    }

    /** The act that made a revision. */
    public Optional<RecordedAct> actOf(long revision) {
        return Optional.ofNullable(acts.get(revision));
    }

    /** Every setting and moving of the control date, oldest first. */
    public List<ControlMove> controlMoves() {
        var moves = new ArrayList<ControlMove>();
        Optional<LocalDate> before = Optional.empty();
        for (var revision : oldestFirst) {
            var content = revision.card().content();
            if (!content.controlDate().equals(before)) {
                moves.add(new ControlMove(
                        revision.recordedFrom(),
                        revision.card().changedBy(),
                        before,
                        content.controlDate(),
                        content.controlRule(),
                        actOf(revision.card().revision())
                                .map(act -> act.act().reason())
                                .orElse("")));
            }
            before = content.controlDate();
        }
        return moves;
    }

    /** Who had the card in which state, oldest first; neighbouring states that differ in nothing of it are one. */
    public List<Stay> passage() {
        var stays = new ArrayList<Stay>();
        for (var revision : oldestFirst) {
            var reviewer = revision.card().content().reviewer().orElse("");
            var state = revision.card().state();
            if (!stays.isEmpty()
                    && stays.getLast().reviewer().equals(reviewer)
                    && stays.getLast().state() == state) {
                stays.set(
                        stays.size() - 1,
                        new Stay(reviewer, state, stays.getLast().from(), revision.recordedTo()));
            } else {
                stays.add(new Stay(reviewer, state, revision.recordedFrom(), revision.recordedTo()));
            }
        }
        return stays;
    }
}
