package ua.zvernennia.server.usecase.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.execution.FolderRepository.Days;
import ua.zvernennia.server.usecase.execution.WorkFigures.Reached;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.terms.TermData;

/** Who has how much to do, how fast documents pass, and for whom one stands in. */
public final class ReadWork {

    /** «За 2 дні»: working days after today. */
    private static final int SOON = 2;

    private static final Set<Role> LEADING = Set.of(Role.HEAD, Role.UNIT_HEAD, Role.ASSISTANT, Role.CONTROLLER);

    private final ExecutionPorts ports;
    private final WorkFigures figures;
    private final TermData terms;

    public ReadWork(ExecutionPorts ports, WorkFigures figures, TermData terms) {
        this.ports = requireNonNull(ports, "ports");
        this.figures = requireNonNull(figures, "figures");
        this.terms = requireNonNull(terms, "terms");
    }

    /** Positions whose absent holders the caller acts for now. */
    public Set<String> substituted(Caller caller) {
        return ports.cards()
                .transactions()
                .inTransaction(caller, () -> ports.actor(caller).substituted());
    }

    /** The load of each position of the units that the caller leads, helps to lead or controls; empty for others. */
    public List<Workload> workload(Caller caller) {
        return ports.cards().transactions().inTransaction(caller, () -> {
            ports.cards().permissions().require(caller, Act.BROWSE);
            ports.cards().audit().record(AuditEvent.by(caller, AuditEvent.Action.WORKLOAD_READ));
            var today = ports.cards().clock().today();
            var soon = calendar(caller).plusWorkingDays(today, SOON);
            return figures.workload(new Days(today, soon), units(caller));
        });
    }

    /**
     * How long documents of the caller's organisation took from registration to the direct executor.
     *
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for days upside down
     */
    public Passage passage(Caller caller, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "to " + to + " (expected: >= " + from + ')', Map.of("field", "to"));
        }
        return ports.cards().transactions().inTransaction(caller, () -> {
            ports.cards().permissions().require(caller, Act.BROWSE);
            return passage(figures.reached(from, to, organisation(caller)), calendar(caller));
        });
    }

    static Passage passage(List<Reached> reached, WorkingCalendar calendar) {
        var byDays = new TreeMap<Integer, Integer>();
        reached.forEach(each -> byDays.merge(days(each, calendar), each.documents(), Integer::sum));
        int all = byDays.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return Passage.NONE;
        }
        int fast = byDays.headMap(1, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return new Passage(all, fast, median(byDays, all), byDays.lastKey());
    }

    private static int days(Reached reached, WorkingCalendar calendar) {
        int days = 0;
        for (var day = reached.registered().plusDays(1); !day.isAfter(reached.received()); day = day.plusDays(1)) {
            days += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return days;
    }

    private static double median(TreeMap<Integer, Integer> byDays, int all) {
        int seen = 0;
        for (var entry : byDays.entrySet()) {
            seen += entry.getValue();
            if (seen * 2 > all) {
                return entry.getKey();
            }
            if (seen * 2 == all) {
                return (entry.getKey() + byDays.higherKey(entry.getKey())) / 2.0;
            }
        }
        throw new IllegalStateException("no median of " + all);
    }

    private WorkingCalendar calendar(Caller caller) {
        return terms.calendar(caller.user().organisation());
    }

    private Set<String> units(Caller caller) {
        var units = new HashSet<String>();
        for (var capacity : ports.rights().current().subject(caller.user()).capacities()) {
            if (LEADING.contains(capacity.role())) {
                units.addAll(capacity.role() == Role.CONTROLLER ? capacity.organisation() : capacity.below());
            }
        }
        return units;
    }

    private Set<String> organisation(Caller caller) {
        var units = new HashSet<String>();
        ports.rights()
                .current()
                .subject(caller.user())
                .capacities()
                .forEach(capacity -> units.addAll(capacity.organisation()));
        return units;
    }
}
