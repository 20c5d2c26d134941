package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/** What the table of rights needs to know of a card. */
public record ObjectView(Confidentiality confidentiality, Set<Participant> participants) {

    public ObjectView {
        requireNonNull(confidentiality, "confidentiality");
        participants = Set.copyOf(participants);
    }

    /** Whether the object of a complaint is the position, so that it must not execute the answer. */
    public boolean accuses(Capacity capacity) {
        return has(Involvement.ACCUSED, capacity);
    }

    boolean has(Involvement as, Capacity capacity) {
        return participants.stream().anyMatch(one -> one.as() == as && one.is(capacity));
    }
}
