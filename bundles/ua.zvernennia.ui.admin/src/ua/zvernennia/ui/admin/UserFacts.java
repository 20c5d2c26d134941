package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.security.Person;

/** One user, with all positions, and below them what can be done. */
final class UserFacts {

    private static final int POSITION_LINES = 7;

    private final Words words;
    private final Supplier<Map<String, String>> units;
    private final Facts facts;
    private final Text login;
    private final Text name;
    private final Text state;
    private final Text positions;
    private final Composite actions;

    UserFacts(Composite parent, Words words, Supplier<Map<String, String>> units) {
        this.words = requireNonNull(words, "words");
        this.units = requireNonNull(units, "units");
        facts = new Facts(parent, Messages.UsersPart_user);
        login = facts.line(Messages.UsersPart_login);
        name = facts.line(Messages.UsersPart_name);
        state = facts.line(Messages.UsersPart_state);
        positions = facts.block(Messages.UsersPart_positions, POSITION_LINES);
        actions = new Composite(facts.area(), SWT.NONE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(actions);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .spacing(6, 6)
                .applyTo(actions);
    }

    /** For buttons. */
    Composite actions() {
        return actions;
    }

    void fit() {
        facts.fit();
    }

    void show(Optional<Person> person) {
        login.setText(person.map(Person::login).orElse(""));
        name.setText(person.map(Person::displayName).orElse(""));
        state.setText(person.map(one -> words.state(one.state())).orElse(""));
        var known = units.get();
        positions.setText(person.map(one -> one.positions().stream()
                        .map(position -> words.position(position, known))
                        .collect(Collectors.joining(System.lineSeparator())))
                .orElse(""));
    }

    Text state() {
        return state;
    }

    Text positions() {
        return positions;
    }
}
