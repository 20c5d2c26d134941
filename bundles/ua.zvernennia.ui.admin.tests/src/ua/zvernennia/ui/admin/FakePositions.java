package ua.zvernennia.ui.admin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import ua.zvernennia.api.PositionAdministration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.model.security.Substitution;

/** A staffing table in memory. */
final class FakePositions implements PositionAdministration {

    static final String HEAD = "00000000-0000-0000-0000-0000000000a1";
    static final String CLERK = "00000000-0000-0000-0000-0000000000a2";
    static final String FORMER = "00000000-0000-0000-0000-0000000000a3";

    final List<StaffPosition> staff = new CopyOnWriteArrayList<>();
    final List<Substitution> all = new CopyOnWriteArrayList<>();

    FakePositions() {
        staff.add(position(HEAD, "Начальник", "Коваль О. П.", "head", Role.UNIT_HEAD, Optional.empty()));
        staff.add(position(CLERK, "Діловод", "", "", Role.EXECUTOR, Optional.empty()));
        staff.add(position(FORMER, "Колишня посада", "", "", Role.EXECUTOR, Optional.of(LocalDate.of(2021, 1, 1))));
    }

    @Override
    public List<StaffPosition> positions(String text, boolean former, int limit) {
        return staff.stream()
                .filter(one -> former || one.position().validTo().isEmpty())
                .filter(one -> (one.position().title() + one.holder()).contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public HeldPosition add(NewPosition wanted) {
        var made = new HeldPosition(
                UUID.randomUUID().toString(),
                wanted.unit(),
                wanted.title(),
                wanted.role(),
                wanted.head(),
                wanted.user(),
                wanted.validFrom(),
                wanted.validTo());
        staff.add(new StaffPosition(made, "Управління", "", ""));
        return made;
    }

    @Override
    public HeldPosition assign(String position, Optional<String> user) {
        return change(
                position,
                one -> new StaffPosition(
                        with(
                                one.position(),
                                one.position().role(),
                                user,
                                one.position().validTo()),
                        one.unitName(),
                        user.isPresent() ? "Призначена О." : "",
                        user.isPresent() ? "clerk" : ""));
    }

    @Override
    public HeldPosition changeRole(String position, Role role) {
        if (role == Role.AUDITOR) {
            throw new RegistryException(ErrorCode.DUTIES_SEPARATE, "as the test wants it");
        }
        return change(
                position,
                one -> new StaffPosition(
                        with(
                                one.position(),
                                role,
                                one.position().user(),
                                one.position().validTo()),
                        one.unitName(),
                        one.holder(),
                        one.login()));
    }

    @Override
    public HeldPosition end(String position, LocalDate lastDay) {
        return change(
                position,
                one -> new StaffPosition(
                        with(
                                one.position(),
                                one.position().role(),
                                one.position().user(),
                                Optional.of(lastDay)),
                        one.unitName(),
                        one.holder(),
                        one.login()));
    }

    @Override
    public List<Substitution> substitutions(String position) {
        return all.stream()
                .filter(one ->
                        one.position().equals(position) || one.substitute().equals(position))
                .toList();
    }

    @Override
    public Substitution substitute(NewSubstitution wanted) {
        var made = new Substitution(
                UUID.randomUUID().toString(),
                wanted.position(),
                wanted.substitute(),
                wanted.from().orElse(FakeUsers.NOON),
                wanted.until(),
                wanted.readsOnly(),
                wanted.reason());
        all.add(made);
        return made;
    }

    @Override
    public Substitution endSubstitution(String id) {
        all.replaceAll(one -> one.id().equals(id) ? ended(one, FakeUsers.NOON.plusSeconds(1)) : one);
        return all.getFirst();
    }

    private HeldPosition change(String id, UnaryOperator<StaffPosition> change) {
        staff.replaceAll(one -> one.position().id().equals(id) ? change.apply(one) : one);
        return staff.stream()
                .map(StaffPosition::position)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Substitution ended(Substitution one, Instant at) {
        return new Substitution(
                one.id(), one.position(), one.substitute(), one.from(), Optional.of(at), one.readsOnly(), one.reason());
    }

    private static HeldPosition with(HeldPosition one, Role role, Optional<String> user, Optional<LocalDate> validTo) {
        return new HeldPosition(one.id(), one.unit(), one.title(), role, one.head(), user, one.validFrom(), validTo);
    }

    private static StaffPosition position(
            String id, String title, String holder, String login, Role role, Optional<LocalDate> validTo) {
        return new StaffPosition(
                new HeldPosition(
                        id,
                        FakeUsers.UNIT,
                        title,
                        role,
                        role == Role.UNIT_HEAD,
                        holder.isEmpty() ? Optional.empty() : Optional.of("user-" + login),
                        LocalDate.of(2020, 1, 1),
                        validTo),
                "Управління",
                holder,
                login);
    }
}
