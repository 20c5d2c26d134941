package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.PositionAdministration;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** One position, what can be done with it, and who stands in for whom by it. */
final class PositionFacts {

    private static final int SUBSTITUTION_LINES = 5;

    private final PositionAdministration positions;
    private final Words words;
    private final Clock clock;
    private final Facts facts;
    private final Text title;
    private final Text unit;
    private final Text holder;
    private final Text role;
    private final Text period;
    private final Composite actions;
    private final Table substitutions;
    private final Label message;
    private final Background background;
    private List<Substitution> shown = List.of();
    private Runnable onSelect = () -> {};

    PositionFacts(Composite parent, PositionAdministration positions, Words words, Clock clock) {
        this.positions = requireNonNull(positions, "positions");
        this.words = requireNonNull(words, "words");
        this.clock = requireNonNull(clock, "clock");
        facts = new Facts(parent, Messages.PositionsPart_position);
        title = facts.line(Messages.PositionsPart_title);
        unit = facts.line(Messages.PositionsPart_unit);
        holder = facts.line(Messages.PositionsPart_holder);
        role = facts.line(Messages.PositionsPart_role);
        period = facts.line(Messages.PositionsPart_period);
        actions = new Composite(facts.area(), SWT.NONE);
        wide().applyTo(actions);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .spacing(6, 6)
                .applyTo(actions);
        var caption = new Label(facts.area(), SWT.NONE);
        caption.setText(Messages.PositionsPart_substitutions);
        Styles.set(caption, "heading");
        wide().applyTo(caption);
        substitutions = new Table(facts.area(), SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
        substitutions.setHeaderVisible(true);
        Fields.bind(caption, substitutions);
        wide().hint(200, (SUBSTITUTION_LINES + 1) * substitutions.getItemHeight())
                .applyTo(substitutions);
        column(Messages.PositionsPart_who, 170);
        column(Messages.PositionsPart_from, 110);
        column(Messages.PositionsPart_to, 110);
        column(Messages.PositionsPart_reason, 130);
        substitutions.addListener(SWT.Selection, event -> onSelect.run());
        message = new Label(facts.area(), SWT.WRAP);
        Styles.set(message, "hint");
        wide().applyTo(message);
        background = new Background(substitutions);
    }

    /** For buttons. */
    Composite actions() {
        return actions;
    }

    /** Below the substitutions. */
    Composite area() {
        return facts.area();
    }

    void fit() {
        facts.fit();
    }

    void onSelect(Runnable listener) {
        onSelect = requireNonNull(listener, "listener");
    }

    Table substitutions() {
        return substitutions;
    }

    Text role() {
        return role;
    }

    /** The selected substitution while it lasts or is to come. */
    Optional<Substitution> open() {
        int index = substitutions.getSelectionIndex();
        return index < 0 || index >= shown.size()
                ? Optional.empty()
                : Optional.of(shown.get(index)).filter(one -> !ended(one));
    }

    void show(Optional<StaffPosition> staff) {
        title.setText(staff.map(one -> one.position().title()).orElse(""));
        unit.setText(staff.map(StaffPosition::unitName).orElse(""));
        holder.setText(staff.map(PositionFacts::holder).orElse(""));
        role.setText(staff.map(one -> role(one)).orElse(""));
        period.setText(staff.map(PositionFacts::period).orElse(""));
        shown = List.of();
        substitutions.removeAll();
        message.setText("");
        onSelect.run();
        staff.ifPresent(one ->
                background.run("", cancelled -> read(one.position().id()), found -> show(one, found), this::refused));
    }

    private Substitutions read(String position) {
        var found = positions.substitutions(position);
        var names = found.isEmpty()
                ? Map.<String, StaffPosition>of()
                : Words.byId(
                        positions.positions("", true, PositionsPart.ROWS_MAX),
                        staff -> staff.position().id());
        return new Substitutions(found, names);
    }

    private void show(StaffPosition staff, Substitutions found) {
        shown = found.list();
        substitutions.removeAll();
        for (var one : shown) {
            boolean acts = one.substitute().equals(staff.position().id());
            var other = found.names().get(acts ? one.position() : one.substitute());
            var name = other == null ? "…" : other.position().title() + ' ' + other.holder();
            var item = new TableItem(substitutions, SWT.NONE);
            item.setText(new String[] {
                Texts.format(acts ? Messages.PositionsPart_standsIn : Messages.PositionsPart_isReplaced, name),
                Days.minute(one.from()),
                one.until().map(Days::minute).orElse(Messages.Words_open),
                one.readsOnly() ? Messages.PositionsPart_readsOnly + ' ' + one.reason() : one.reason()
            });
        }
        message.setText(shown.isEmpty() ? Messages.PositionsPart_noSubstitutions : "");
        facts.fit();
        onSelect.run();
    }

    private void refused(RegistryException failure) {
        message.setText(new ErrorSentences().of(failure));
        facts.fit();
    }

    private String role(StaffPosition staff) {
        var name = words.role(staff.position().role());
        return staff.position().head() ? Texts.format(Messages.PositionsPart_head, name) : name;
    }

    private boolean ended(Substitution one) {
        return one.until().filter(end -> !end.isAfter(Instant.now(clock))).isPresent();
    }

    private static String holder(StaffPosition staff) {
        return staff.login().isEmpty() ? Messages.PositionsPart_vacant : staff.holder() + " (" + staff.login() + ')';
    }

    private static String period(StaffPosition staff) {
        return Texts.format(
                Messages.PositionsPart_fromTo,
                Days.text(staff.position().validFrom()),
                staff.position().validTo().map(Days::text).orElse(Messages.Words_open));
    }

    private static GridDataFactory wide() {
        return GridDataFactory.fillDefaults().span(2, 1).grab(true, false);
    }

    private void column(String text, int width) {
        var column = new TableColumn(substitutions, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    /** With the positions they are about. */
    private record Substitutions(List<Substitution> list, Map<String, StaffPosition> names) {}
}
