package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.zvernennia.model.registration.Card;

/**
 * What differs between the draft and a card that somebody else has stored meanwhile, and what shall hold. A field that
 * only one side has touched is decided already; one that both have touched stays as typed until the person says otherwise.
 */
final class Merge {

    /** Whose text holds. */
    enum Choice {
        MINE,
        THEIRS
    }

    /**
     * One line of the comparison.
     *
     * @param field empty for the list of applicants
     * @param mine as in the draft: codes and ids, not names
     * @param bothChanged whether a person must look at it
     */
    record Difference(Optional<CardField> field, String mine, String theirs, boolean bothChanged, Choice choice) {

        Difference with(Choice next) {
            return new Difference(field, mine, theirs, bothChanged, next);
        }

        /** Name of the field in texts. */
        String key() {
            return field.map(CardField::key).orElse(CardDraft.APPLICANTS);
        }
    }

    private final CardDraft draft;
    private final Card stored;
    private final List<Difference> differences = new ArrayList<>();

    Merge(CardDraft draft, Card stored) {
        this.draft = draft;
        this.stored = stored;
        compareApplicants();
        for (var field : CardField.values()) {
            compare(field);
        }
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Who stored the other text. */
    Card stored() {
        return stored;
    }

    void choose(int line, Choice choice) {
        differences.set(line, differences.get(line).with(choice));
    }

    /** Puts what was chosen into the draft, which goes on from the stored card: the next save can succeed. */
    void apply() {
        for (var difference : differences) {
            if (difference.choice() == Choice.THEIRS) {
                difference
                        .field()
                        .ifPresentOrElse(
                                field -> draft.set(field, difference.theirs()),
                                () -> draft.setApplicants(CardDraft.texts(stored.content())));
            }
        }
        if (!draft.detailsChanged()) {
            draft.setDetails(stored.content().details());
        }
        draft.rebase(stored);
    }

    private void compareApplicants() {
        var mine = CardDraft.named(draft.applicants());
        var theirs = CardDraft.named(CardDraft.texts(stored.content()));
        if (!mine.equals(theirs)) {
            add(
                    Optional.empty(),
                    shown(mine),
                    shown(theirs),
                    draft.applicantsChanged(),
                    !theirs.equals(draft.baseApplicants()));
        }
    }

    private void compare(CardField field) {
        var mine = draft.get(field).strip();
        var theirs = field.of(stored.content()).strip();
        if (!mine.equals(theirs)) {
            add(Optional.of(field), mine, theirs, draft.isChanged(field), !theirs.equals(draft.base(field)));
        }
    }

    private void add(Optional<CardField> field, String mine, String theirs, boolean iChanged, boolean theyChanged) {
        differences.add(
                new Difference(field, mine, theirs, iChanged && theyChanged, iChanged ? Choice.MINE : Choice.THEIRS));
    }

    private static String shown(List<ApplicantText> applicants) {
        return applicants.stream().map(ApplicantText::shown).collect(Collectors.joining("; "));
    }
}
