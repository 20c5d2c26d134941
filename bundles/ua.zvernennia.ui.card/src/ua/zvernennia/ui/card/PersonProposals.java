package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Texts;

/**
 * People who have written before, under a field while it is typed into. Nobody is marked until an arrow is pressed, so
 * Enter and Tab mean what they always do; a search that fails proposes nobody.
 */
final class PersonProposals {

    /** Letters of one word come faster: the server keeps an audit of every search. */
    private static final int PAUSE_MS = 200;

    /** Fewer find nobody on the server. */
    private static final int TEXT_MIN = 3;

    private static final int TEXT_MAX = 100;

    private static final int PROPOSED_MAX = 10;

    private final Text field;
    private final ApplicantSearch people;
    private final Consumer<PersonHit> taken;
    private final ProposalPopup popup;
    private final Background background;
    private final Runnable ask = this::ask;
    private List<PersonHit> found = List.of();
    private String wanted = "";

    /** @param taken gets the person who was chosen */
    PersonProposals(Text field, ApplicantSearch people, Consumer<PersonHit> taken) {
        this.field = requireNonNull(field, "field");
        this.people = requireNonNull(people, "people");
        this.taken = requireNonNull(taken, "taken");
        popup = new ProposalPopup(field, this::take, Messages.PersonProposals_hint);
        background = new Background(field);
        field.addListener(SWT.FocusOut, event -> stop());
        field.addListener(SWT.KeyDown, this::key);
    }

    /** @param text what the person who types may be looking for */
    void typed(String text) {
        stop();
        wanted = text.strip();
        if (field.isFocusControl() && wanted.length() >= TEXT_MIN && wanted.length() <= TEXT_MAX) {
            field.getDisplay().timerExec(PAUSE_MS, ask);
        }
    }

    private void ask() {
        if (field.isDisposed() || !field.isFocusControl()) {
            return;
        }
        var text = wanted;
        background.run("", cancelled -> people.find(text), this::propose, refused -> popup.hide());
    }

    private void propose(List<PersonHit> persons) {
        found = persons.stream().limit(PROPOSED_MAX).toList();
        if (field.isFocusControl()) {
            popup.show(found.stream().map(PersonProposals::choice).toList(), Optional.empty());
        }
    }

    private void key(Event event) {
        if (!popup.isOpen()) {
            return;
        }
        event.doit = false;
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> popup.move(1);
            case SWT.ARROW_UP -> popup.move(-1);
            case SWT.CR, SWT.KEYPAD_CR -> {
                event.doit = popup.marked().isEmpty();
                popup.marked().ifPresent(this::take);
            }
            case SWT.ESC -> popup.hide();
            default -> event.doit = true;
        }
    }

    private void take(Choice choice) {
        var person =
                found.stream().filter(each -> each.key().equals(choice.code())).findFirst();
        stop();
        person.ifPresent(taken);
    }

    private void stop() {
        field.getDisplay().timerExec(-1, ask);
        background.cancel();
        popup.hide();
    }

    private static Choice choice(PersonHit person) {
        var born = person.facts().birthYear().map(year -> Texts.format(Messages.PersonProposals_born, year.toString()));
        var text = Stream.of(
                        person.name().full(),
                        born.orElse(""),
                        person.address(),
                        person.phone(),
                        Texts.format(Messages.PersonProposals_appeals, person.appeals()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new Choice(person.key(), text);
    }
}
