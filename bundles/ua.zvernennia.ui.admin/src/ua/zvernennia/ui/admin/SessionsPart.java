package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.ui.Texts;

/** «Сеанси»: who is logged in, where, since when; any of them can be ended at once. */
public final class SessionsPart {

    private static final int ROWS_MAX = 1_000;

    private final UserAdministration users;
    private Workplace place;
    private ListPane<OpenSession> list;
    private Text user;
    private Text workstation;
    private Text address;
    private Text version;
    private Text opened;
    private Text lastSeen;
    private Text expires;

    @Inject
    public SessionsPart(UserAdministration users) {
        this.users = requireNonNull(users, "users");
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Workplace(parent, Messages.SessionsPart_find, Messages.SessionsPart_hint, this::search);
        list = new ListPane<>(
                place.sash(),
                Messages.SessionsPart_list,
                columns(),
                open -> open.session().id());
        facts();
        place.divide();
        place.bar().button(Messages.SessionsPart_refresh, this::search);
        place.bar().button(Messages.SessionsPart_end, () -> list.selected().isPresent(), this::end);
        place.bar().button(Messages.SessionsPart_endAll, () -> list.selected().isPresent(), this::endAll);
        list.onSelect(this::show);
        search();
    }

    @Focus
    void focus() {
        place.search().control().setFocus();
    }

    WorkBar bar() {
        return place.bar();
    }

    ListPane<OpenSession> list() {
        return list;
    }

    private void facts() {
        var facts = new Facts(place.sash(), Messages.SessionsPart_session);
        user = facts.line(Messages.SessionsPart_user);
        workstation = facts.line(Messages.SessionsPart_workstation);
        address = facts.line(Messages.SessionsPart_address);
        version = facts.line(Messages.SessionsPart_version);
        opened = facts.line(Messages.SessionsPart_opened);
        lastSeen = facts.line(Messages.SessionsPart_lastSeen);
        expires = facts.line(Messages.SessionsPart_expires);
        facts.fit();
    }

    private void search() {
        var text = place.search().text();
        place.bar().run(Messages.SessionsPart_searching, cancelled -> users.sessions(text, ROWS_MAX), this::show);
    }

    private void show(List<OpenSession> found) {
        list.emptyMessage(Messages.SessionsPart_nothing);
        list.show(found);
        var sentence = found.size() < ROWS_MAX ? Messages.SessionsPart_found : Messages.SessionsPart_foundMore;
        place.bar().say(Texts.format(sentence, found.size()), "hint");
    }

    private void show(Optional<OpenSession> open) {
        user.setText(
                open.map(one -> one.displayName() + " (" + one.login() + ')').orElse(""));
        workstation.setText(open.map(one -> one.session().workstation()).orElse(""));
        address.setText(open.map(one -> one.session().address()).orElse(""));
        version.setText(open.map(one -> one.session().clientVersion()).orElse(""));
        opened.setText(open.map(one -> Days.text(one.session().openedAt())).orElse(""));
        lastSeen.setText(
                open.map(one -> Days.minute(one.session().lastSeenAt())).orElse(""));
        expires.setText(open.map(one -> Days.text(one.session().expiresAt())).orElse(""));
        place.bar().refresh();
    }

    private void end() {
        list.selected()
                .ifPresent(open -> FormDialog.confirm(
                                place.shell(),
                                new FormDialog.Words(
                                        Messages.SessionsPart_endTitle,
                                        Texts.format(
                                                Messages.SessionsPart_endText,
                                                open.displayName(),
                                                open.session().workstation()),
                                        Messages.SessionsPart_endAction),
                                cancelled -> {
                                    users.endSession(
                                            open.userId(), open.session().id());
                                    return true;
                                })
                        .ifPresent(done -> search()));
    }

    private void endAll() {
        list.selected()
                .ifPresent(open -> FormDialog.confirm(
                                place.shell(),
                                new FormDialog.Words(
                                        Messages.SessionsPart_endAllTitle,
                                        Texts.format(Messages.SessionsPart_endAllText, open.displayName()),
                                        Messages.SessionsPart_endAllAction),
                                cancelled -> users.endSessions(open.userId()))
                        .ifPresent(ended -> search()));
    }

    private static List<Column<OpenSession>> columns() {
        return List.of(
                Column.text("login", Messages.SessionsPart_login, 120, OpenSession::login),
                Column.text("name", Messages.SessionsPart_name, 200, OpenSession::displayName),
                Column.text(
                        "workstation",
                        Messages.SessionsPart_workstation,
                        150,
                        open -> open.session().workstation()),
                Column.text(
                        "address",
                        Messages.SessionsPart_address,
                        130,
                        open -> open.session().address()),
                Column.moment(
                        "opened",
                        Messages.SessionsPart_opened,
                        145,
                        open -> open.session().openedAt()),
                Column.moment(
                        "seen",
                        Messages.SessionsPart_lastSeen,
                        145,
                        open -> open.session().lastSeenAt()));
    }
}
