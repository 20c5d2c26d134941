package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.PositionAdministration;
import ua.zvernennia.api.PositionAdministration.NewPosition;
import ua.zvernennia.api.PositionAdministration.NewSubstitution;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;

/** What an administrator does with positions. */
final class PositionActs {

    private static final int TITLE_MAX = 200;
    private static final int FOUND_MAX = 50;

    private final Services services;
    private final Workplace place;
    private final PositionFacts facts;
    private final Supplier<Optional<StaffPosition>> selected;
    private final PositionsPart.Changed changed;

    PositionActs(
            Services services,
            Workplace place,
            PositionFacts facts,
            Supplier<Optional<StaffPosition>> selected,
            PositionsPart.Changed changed) {
        this.services = requireNonNull(services, "services");
        this.place = requireNonNull(place, "place");
        this.facts = requireNonNull(facts, "facts");
        this.selected = requireNonNull(selected, "selected");
        this.changed = requireNonNull(changed, "changed");
    }

    /** Puts the buttons where they belong. */
    void offer() {
        place.bar().button(Messages.PositionActs_add, this::add);
        act(Messages.PositionActs_assign, this::assign);
        act(Messages.PositionActs_vacate, this::vacate);
        act(Messages.PositionActs_role, this::role);
        act(Messages.PositionActs_end, this::end);
        act(Messages.PositionActs_substitute, this::substitute);
        place.bar()
                .button(
                        facts.actions(),
                        Messages.PositionActs_endSubstitution,
                        () -> facts.open().isPresent(),
                        () -> facts.open().ifPresent(this::endSubstitution));
        facts.onSelect(place.bar()::refresh);
        facts.fit();
    }

    private void add() {
        new FormDialog<HeldPosition>(
                        place.shell(),
                        new FormDialog.Words(
                                Messages.PositionActs_addTitle,
                                Messages.PositionActs_addText,
                                Messages.PositionActs_addAction),
                        this::addition)
                .ask()
                .ifPresent(position -> changed.accept(position.id(), Messages.PositionActs_added));
    }

    private void assign(StaffPosition staff) {
        new FormDialog<HeldPosition>(
                        place.shell(),
                        words(
                                Messages.PositionActs_assignTitle,
                                Messages.PositionActs_assignText,
                                Messages.PositionActs_assignAction,
                                staff),
                        (area, fields) -> {
                            var picker = new Picker<Person>(
                                    area,
                                    Messages.UsersPart_find,
                                    Messages.UsersPart_hint,
                                    text -> services.users().users(text, "", FOUND_MAX),
                                    person -> person.displayName() + "  (" + person.login() + ')');
                            return new FormDialog.Body<>(List.of(picker.controls()), () -> {
                                var person = picker.required("login").id();
                                return cancelled -> services.positions()
                                        .assign(staff.position().id(), Optional.of(person));
                            });
                        })
                .ask()
                .ifPresent(position -> changed.accept(position.id(), Messages.PositionActs_assigned));
    }

    private void vacate(StaffPosition staff) {
        FormDialog.confirm(
                        place.shell(),
                        words(
                                Messages.PositionActs_vacateTitle,
                                Messages.PositionActs_vacateText,
                                Messages.PositionActs_vacateAction,
                                staff),
                        cancelled ->
                                services.positions().assign(staff.position().id(), Optional.empty()))
                .ifPresent(position -> changed.accept(position.id(), Messages.PositionActs_vacated));
    }

    private void role(StaffPosition staff) {
        new FormDialog<HeldPosition>(
                        place.shell(),
                        words(
                                Messages.PositionActs_roleTitle,
                                Messages.PositionActs_roleText,
                                Messages.PositionActs_roleAction,
                                staff),
                        (area, fields) -> {
                            var role = roles(
                                    fields.choice(Messages.PositionsPart_role),
                                    staff.position().role());
                            return new FormDialog.Body<>(List.of(role), () -> {
                                var chosen = services.words().roles().get(role.getSelectionIndex());
                                return cancelled -> services.positions()
                                        .changeRole(staff.position().id(), chosen);
                            });
                        })
                .ask()
                .ifPresent(position -> changed.accept(position.id(), Messages.PositionActs_roleChanged));
    }

    private void end(StaffPosition staff) {
        new FormDialog<HeldPosition>(
                        place.shell(),
                        words(
                                Messages.PositionActs_endTitle,
                                Messages.PositionActs_endText,
                                Messages.PositionActs_endAction,
                                staff),
                        (area, fields) -> {
                            var last = fields.text(Messages.PositionsPart_to, Days.LENGTH);
                            last.setText(Days.text(today()));
                            return new FormDialog.Body<>(List.of(last), () -> {
                                var day = Days.of(last, "validTo").orElseThrow(() -> missing("validTo"));
                                return cancelled -> services.positions()
                                        .end(staff.position().id(), day);
                            });
                        })
                .ask()
                .ifPresent(position -> changed.accept(position.id(), Messages.PositionActs_ended));
    }

    private void substitute(StaffPosition staff) {
        new FormDialog<Substitution>(
                        place.shell(),
                        words(
                                Messages.PositionActs_substituteTitle,
                                Messages.PositionActs_substituteText,
                                Messages.PositionActs_substituteAction,
                                staff),
                        (area, fields) -> substitution(area, fields, staff))
                .ask()
                .ifPresent(made -> changed.accept(made.position(), Messages.PositionActs_substituted));
    }

    private void endSubstitution(Substitution substitution) {
        FormDialog.confirm(
                        place.shell(),
                        new FormDialog.Words(
                                Messages.PositionActs_endSubstitutionTitle,
                                Messages.PositionActs_endSubstitutionText,
                                Messages.PositionActs_endSubstitutionAction),
                        cancelled -> services.positions().endSubstitution(substitution.id()))
                .ifPresent(done -> selected.get()
                        .ifPresent(staff ->
                                changed.accept(staff.position().id(), Messages.PositionActs_substitutionEnded)));
    }

    private FormDialog.Body<HeldPosition> addition(Composite area, Fields fields) {
        var units = new Picker<>(
                area,
                Messages.PositionsPart_unit,
                Messages.PositionActs_unitHint,
                this::units,
                unit -> unit.code() + "  " + unit.shortName());
        var title = fields.text(Messages.PositionsPart_title, TITLE_MAX);
        var role = roles(fields.choice(Messages.PositionsPart_role), Role.EXECUTOR);
        var from = fields.text(Messages.PositionsPart_from, Days.LENGTH);
        from.setText(Days.text(today()));
        var to = fields.text(Messages.PositionsPart_to, Days.LENGTH);
        var head = check(area, Messages.PositionActs_isHead);
        return new FormDialog.Body<>(
                List.of(units.controls()[0], units.controls()[1], title, role, from, to, head), () -> {
                    var wanted = new NewPosition(
                            units.required("unit").id(),
                            title.getText(),
                            services.words().roles().get(role.getSelectionIndex()),
                            head.getSelection(),
                            Optional.empty(),
                            Days.of(from, "validFrom").orElseGet(this::today),
                            Days.of(to, "validTo"));
                    return cancelled -> services.positions().add(wanted);
                });
    }

    private FormDialog.Body<Substitution> substitution(Composite area, Fields fields, StaffPosition staff) {
        var picker = new Picker<StaffPosition>(
                area,
                Messages.PositionActs_substituteWho,
                Messages.PositionsPart_hint,
                text -> services.positions().positions(text, false, FOUND_MAX),
                one -> one.holder() + "  " + one.position().title() + ", " + one.unitName());
        var from = fields.text(Messages.PositionsPart_from, Days.LENGTH);
        from.setText(Days.text(today()));
        var to = fields.text(Messages.PositionsPart_to, Days.LENGTH);
        var reason = fields.text(Messages.PositionsPart_reason, Substitution.REASON_MAX);
        var reads = check(area, Messages.PositionActs_readsOnly);
        return new FormDialog.Body<>(
                List.of(picker.controls()[0], picker.controls()[1], from, to, reason, reads), () -> {
                    var wanted = new NewSubstitution(
                            staff.position().id(),
                            picker.required("substitute").position().id(),
                            Days.of(from, "from")
                                    .filter(day -> day.isAfter(today()))
                                    .map(Days::start),
                            Days.of(to, "until").map(day -> Days.start(day.plusDays(1))),
                            reads.getSelection(),
                            reason.getText());
                    return cancelled -> services.positions().substitute(wanted);
                });
    }

    private List<OrgUnit> units(String text) {
        var asked = text.toLowerCase(Locale.ROOT);
        return services.directory().current().organisations().stream()
                .filter(unit -> (unit.code() + ' ' + unit.name() + ' ' + unit.shortName())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked))
                .limit(FOUND_MAX)
                .toList();
    }

    private Combo roles(Combo combo, Role chosen) {
        services.words().roles().forEach(role -> combo.add(services.words().role(role)));
        combo.select(services.words().roles().indexOf(chosen));
        return combo;
    }

    private LocalDate today() {
        return LocalDate.now(services.clock());
    }

    private void act(String label, Consumer<StaffPosition> action) {
        place.bar()
                .button(
                        facts.actions(),
                        label,
                        () -> selected.get().isPresent(),
                        () -> selected.get().ifPresent(action));
    }

    private static Button check(Composite area, String label) {
        var check = new Button(area, SWT.CHECK);
        check.setText(label);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
        return check;
    }

    private static FormDialog.Words words(String title, String explanation, String action, StaffPosition staff) {
        return new FormDialog.Words(
                title, Texts.format(explanation, staff.position().title(), staff.unitName(), staff.holder()), action);
    }

    private static RegistryException missing(String field) {
        return new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, field + ": missing", Map.of("field", field));
    }

    /** Whom it asks. */
    record Services(
            PositionAdministration positions,
            UserAdministration users,
            DirectoryService directory,
            Words words,
            Clock clock) {

        Services {
            requireNonNull(positions, "positions");
            requireNonNull(users, "users");
            requireNonNull(directory, "directory");
            requireNonNull(words, "words");
            requireNonNull(clock, "clock");
        }
    }
}
