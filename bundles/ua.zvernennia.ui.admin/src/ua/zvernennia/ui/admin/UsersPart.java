package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.ui.Texts;

/** «Користувачі»: who has an account, where it stands, and their way in. */
public final class UsersPart {

    private static final int PAGE = 200;

    private final UserAdministration users;
    private final DirectoryService directory;
    private final Words words = new Words();
    private Workplace place;
    private ListPane<Person> list;
    private UserFacts facts;
    private boolean more;

    @Inject
    public UsersPart(UserAdministration users, DirectoryService directory) {
        this.users = requireNonNull(users, "users");
        this.directory = requireNonNull(directory, "directory");
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Workplace(parent, Messages.UsersPart_find, Messages.UsersPart_hint, this::search);
        list = new ListPane<>(place.sash(), Messages.UsersPart_list, columns(), Person::id);
        facts = new UserFacts(place.sash(), words, () -> Words.units(directory.current()));
        place.divide();
        new UserActs(users, place, facts.actions(), list::selected, this::changed).offer();
        facts.fit();
        list.onSelect(person -> {
            facts.show(person);
            place.bar().refresh();
        });
        list.onEnd(this::nextPage);
        search();
    }

    @Focus
    void focus() {
        place.search().control().setFocus();
    }

    WorkBar bar() {
        return place.bar();
    }

    ListPane<Person> list() {
        return list;
    }

    UserFacts facts() {
        return facts;
    }

    SearchField searchField() {
        return place.search();
    }

    private void search() {
        page(List.of());
    }

    private void nextPage() {
        if (more && !place.bar().busy()) {
            page(list.rows());
        }
    }

    private void page(List<Person> before) {
        var text = place.search().text();
        var after = before.isEmpty() ? "" : before.getLast().login();
        place.bar().run(Messages.UsersPart_searching, cancelled -> users.users(text, after, PAGE), found -> {
            var all = new ArrayList<>(before);
            all.addAll(found);
            more = found.size() == PAGE;
            show(all);
        });
    }

    private void show(List<Person> all) {
        list.emptyMessage(Messages.UsersPart_nothing);
        list.show(all);
        place.bar()
                .say(Texts.format(more ? Messages.UsersPart_foundMore : Messages.UsersPart_found, all.size()), "hint");
    }

    /** Somebody is as the server says now. */
    private void changed(Person person, String sentence) {
        var all = new ArrayList<>(list.rows());
        all.removeIf(one -> one.id().equals(person.id()));
        int index = 0;
        while (index < all.size() && all.get(index).login().compareTo(person.login()) < 0) {
            index++;
        }
        all.add(index, person);
        list.show(all);
        list.select(person.id());
        place.bar().say(sentence, "success");
    }

    private List<Column<Person>> columns() {
        return List.of(
                Column.text("login", Messages.UsersPart_login, 130, Person::login),
                Column.text("name", Messages.UsersPart_name, 230, Person::displayName),
                Column.text("positions", Messages.UsersPart_positions, 320, UsersPart::titles),
                Column.toned(
                        "state",
                        Messages.UsersPart_state,
                        110,
                        person -> words.state(person.state()),
                        person -> Words.tone(person.state())));
    }

    private static String titles(Person person) {
        return person.positions().stream().map(HeldPosition::title).distinct().collect(Collectors.joining("; "));
    }

    /** Takes what became of a person. */
    @FunctionalInterface
    interface Changed {

        void accept(Person person, String sentence);
    }

    /** For those who ask. */
    Optional<Person> selected() {
        return list.selected();
    }
}
