package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.security.OneTimePassword;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** What an administrator does with users. */
final class UserActs {

    private static final int LOGIN_MAX = 100;

    private final UserAdministration users;
    private final Workplace place;
    private final Composite area;
    private final Supplier<Optional<Person>> selected;
    private final UsersPart.Changed changed;

    UserActs(
            UserAdministration users,
            Workplace place,
            Composite area,
            Supplier<Optional<Person>> selected,
            UsersPart.Changed changed) {
        this.users = requireNonNull(users, "users");
        this.place = requireNonNull(place, "place");
        this.area = requireNonNull(area, "area");
        this.selected = requireNonNull(selected, "selected");
        this.changed = requireNonNull(changed, "changed");
    }

    /** Puts the buttons where they belong. */
    void offer() {
        place.bar().button(Messages.UserActs_invite, this::invite);
        act(Messages.UserActs_rename, person -> person.state() != UserState.ARCHIVED, this::rename);
        act(Messages.UserActs_password, person -> person.state() != UserState.ARCHIVED, this::password);
        act(Messages.UserActs_activate, leadsTo(UserState.ACTIVE), this::activate);
        act(Messages.UserActs_block, leadsTo(UserState.BLOCKED), this::block);
        act(Messages.UserActs_archive, leadsTo(UserState.ARCHIVED), this::archive);
        act(Messages.UserActs_endSessions, person -> true, this::endSessions);
        act(Messages.UserActs_unlock, person -> true, this::unlock);
        act(Messages.UserActs_secondFactor, person -> true, this::removeSecondFactor);
    }

    private void invite() {
        new FormDialog<Person>(
                        place.shell(),
                        new FormDialog.Words(
                                Messages.UserActs_inviteTitle,
                                Messages.UserActs_inviteText,
                                Messages.UserActs_inviteAction),
                        (parent, fields) -> {
                            var login = fields.text(Messages.UsersPart_login, LOGIN_MAX);
                            var name = fields.text(Messages.UsersPart_name, Person.NAME_MAX);
                            return new FormDialog.Body<>(List.of(login, name), () -> {
                                var typedLogin = login.getText();
                                var typedName = name.getText();
                                return cancelled -> users.invite(typedLogin, typedName);
                            });
                        })
                .ask()
                .ifPresent(person -> changed.accept(person, Messages.UserActs_invited));
    }

    private void rename(Person person) {
        new FormDialog<Person>(
                        place.shell(),
                        words(
                                Messages.UserActs_renameTitle,
                                Messages.UserActs_renameText,
                                Messages.UserActs_renameAction,
                                person),
                        (parent, fields) -> {
                            var name = fields.text(Messages.UsersPart_name, Person.NAME_MAX);
                            name.setText(person.displayName());
                            return new FormDialog.Body<>(List.of(name), () -> {
                                var typed = name.getText();
                                return cancelled -> users.rename(person.id(), typed);
                            });
                        })
                .ask()
                .ifPresent(renamed -> changed.accept(renamed, Messages.UserActs_renamed));
    }

    private void password(Person person) {
        FormDialog.confirm(
                        place.shell(),
                        words(
                                Messages.UserActs_passwordTitle,
                                Messages.UserActs_passwordText,
                                Messages.UserActs_passwordAction,
                                person),
                        cancelled -> users.resetPassword(person.id()))
                .ifPresent(given -> tell(person, given));
    }

    /** Once: nobody can see it again. */
    private void tell(Person person, OneTimePassword given) {
        new FormDialog<Boolean>(
                        place.shell(),
                        new FormDialog.Words(
                                Messages.UserActs_passwordTitle,
                                Texts.format(
                                        Messages.UserActs_passwordGiven,
                                        person.displayName(),
                                        Days.minute(given.until())),
                                Messages.UserActs_passwordTold),
                        (parent, fields) -> {
                            passwordField(fields).setText(given.password());
                            return new FormDialog.Body<>(List.of(), () -> cancelled -> true);
                        })
                .ask();
        place.bar().say(Messages.UserActs_passwordDone, "success");
    }

    private static Text passwordField(Fields fields) {
        var field = fields.add(
                Messages.UserActs_passwordField, area -> new Text(area, SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER));
        Styles.set(field, "monospace");
        return field;
    }

    private void activate(Person person) {
        bring(
                person,
                UserState.ACTIVE,
                words(
                        Messages.UserActs_activateTitle,
                        Messages.UserActs_activateText,
                        Messages.UserActs_activateAction,
                        person));
    }

    private void block(Person person) {
        bring(
                person,
                UserState.BLOCKED,
                words(
                        Messages.UserActs_blockTitle,
                        Messages.UserActs_blockText,
                        Messages.UserActs_blockAction,
                        person));
    }

    private void archive(Person person) {
        bring(
                person,
                UserState.ARCHIVED,
                words(
                        Messages.UserActs_archiveTitle,
                        Messages.UserActs_archiveText,
                        Messages.UserActs_archiveAction,
                        person));
    }

    private void bring(Person person, UserState state, FormDialog.Words asking) {
        FormDialog.confirm(place.shell(), asking, cancelled -> users.bringTo(person.id(), state))
                .ifPresent(now -> changed.accept(now, Messages.UserActs_stateChanged));
    }

    private void endSessions(Person person) {
        FormDialog.confirm(
                        place.shell(),
                        words(
                                Messages.UserActs_endSessionsTitle,
                                Messages.UserActs_endSessionsText,
                                Messages.UserActs_endSessionsAction,
                                person),
                        cancelled -> users.endSessions(person.id()))
                .ifPresent(ended -> place.bar().say(Texts.format(Messages.UserActs_sessionsEnded, ended), "success"));
    }

    private void unlock(Person person) {
        quickly(
                Messages.UserActs_unlocking,
                cancelled -> users.unlock(person.id()),
                had -> had ? Messages.UserActs_unlocked : Messages.UserActs_notLocked);
    }

    private void removeSecondFactor(Person person) {
        FormDialog.confirm(
                        place.shell(),
                        words(
                                Messages.UserActs_secondFactorTitle,
                                Messages.UserActs_secondFactorText,
                                Messages.UserActs_secondFactorAction,
                                person),
                        cancelled -> users.removeSecondFactor(person.id()))
                .ifPresent(had ->
                        place.bar().say(had ? Messages.UserActs_factorRemoved : Messages.UserActs_noFactor, "success"));
    }

    private void quickly(String label, Background.Work<Boolean> work, Function<Boolean, String> sentence) {
        place.bar().run(label, work, had -> place.bar().say(sentence.apply(had), "success"));
    }

    private void act(String label, Predicate<Person> possible, Consumer<Person> action) {
        place.bar()
                .button(
                        area,
                        label,
                        () -> selected.get().filter(possible).isPresent(),
                        () -> selected.get().ifPresent(action));
    }

    private static Predicate<Person> leadsTo(UserState state) {
        return person -> person.state().leadsTo(state);
    }

    private static FormDialog.Words words(String title, String explanation, String action, Person person) {
        return new FormDialog.Words(title, Texts.format(explanation, person.displayName(), person.login()), action);
    }
}
