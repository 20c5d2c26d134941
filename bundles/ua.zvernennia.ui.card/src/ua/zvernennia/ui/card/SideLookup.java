package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Control;
import ua.zvernennia.api.ActService;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.ui.Background;

/** Fills the side pane in the background. A help beside the work, not a condition of it: a failure leaves it empty. */
final class SideLookup {

    private static final int PREVIOUS_MAX = 50;

    /** Shorter beginnings of a surname would find half of the city. */
    private static final int SURNAME_MIN = 2;

    private final CardService cards;
    private final ActService acts;
    private final ApplicantSearch people;
    private final LinkService links;
    private final Background previous;
    private final Background history;
    private final Background mark;
    private final Background linked;
    private ApplicantText lookedUp = ApplicantText.EMPTY;

    SideLookup(Control owner, CardService cards, ActService acts, ApplicantSearch people, LinkService links) {
        this.cards = cards;
        this.acts = acts;
        this.people = people;
        this.links = links;
        linked = new Background(owner);
        mark = new Background(owner);
        previous = new Background(owner);
        history = new Background(owner);
    }

    /** Earlier appeals of the first applicant, while the name is being typed: the latest name wins. */
    void previous(CardEditor editor) {
        var first = editor.draft().applicants().getFirst().stripped();
        if (first.equals(lookedUp)) {
            return;
        }
        lookedUp = first;
        if (first.surname().length() < SURNAME_MIN || first.surname().length() > PersonName.PART_MAX) {
            previous.cancel();
            editor.side().showPrevious(List.of());
            return;
        }
        var own = editor.draft().id();
        previous.run(
                "",
                cancelled -> cards
                        .previous(
                                new PersonName(first.surname(), first.givenName(), first.patronymic()),
                                first.phone(),
                                PREVIOUS_MAX)
                        .stream()
                        .filter(row -> !row.id().equals(own))
                        .toList(),
                rows -> {
                    editor.side().showPrevious(rows);
                    proposeMark(editor);
                },
                refused -> editor.side().showPrevious(List.of()));
    }

    /** The mark of receipt that fits a new appeal by what the person has written before. */
    private void proposeMark(CardEditor editor) {
        var draft = editor.draft();
        var first = draft.applicants().getFirst().stripped();
        var summary = draft.get(CardField.SUMMARY);
        if (!draft.isNew()
                || summary.length() > CardContent.SUMMARY_MAX
                || first.phone().length() > Applicant.PHONE_MAX) {
            return;
        }
        mark.run(
                "",
                cancelled -> people.proposeMark(
                        new PersonName(first.surname(), first.givenName(), first.patronymic()),
                        first.phone(),
                        summary,
                        draft.get(CardField.QUESTION)),
                proposal -> editor.side().showProposal(Optional.of(proposal)),
                refused -> editor.side().showProposal(Optional.empty()));
    }

    /** The states that the server has kept of the card, and the documents it is linked with. */
    void history(CardEditor editor) {
        if (editor.draft().isNew()) {
            return;
        }
        editor.side().refreshFiles();
        CardId id = editor.draft().id();
        history.run(
                "",
                cancelled -> new CardHistory(cards.history(id), acts.acts(id)),
                editor.side()::showHistory,
                refused -> editor.side().showHistory(CardFile.EMPTY.history()));
        links(editor);
    }

    /** Sets a link or takes it away, and shows what there is afterwards. */
    void changeLinks(
            CardEditor editor, Consumer<LinkService> change, Runnable done, Consumer<RegistryException> refused) {
        linked.also(
                "",
                cancelled -> {
                    change.accept(links);
                    return links;
                },
                stored -> {
                    done.run();
                    links(editor);
                },
                refused);
    }

    private void links(CardEditor editor) {
        CardId id = editor.draft().id();
        linked.run(
                "",
                cancelled -> links.links(id),
                editor.side()::showLinks,
                refused -> editor.side().showLinks(List.of()));
    }

    /** Another card is shown. */
    void forget() {
        lookedUp = ApplicantText.EMPTY;
        previous.cancel();
        history.cancel();
        mark.cancel();
        linked.cancel();
    }
}
