package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.zvernennia.model.update.ProgramVersion;
import ua.zvernennia.model.update.UpdatePolicy;
import ua.zvernennia.model.update.WantedVersion;
import ua.zvernennia.server.main.database.DatabaseAccess;

/** Workstations that logged in lately and are older than wanted, by machine. */
final class ClientsCheck implements Check {

    private static final int NAMED = 5;

    private static final String LATELY = """
            select distinct on (workstation) workstation, client_version
            from session
            where created_at > clock_timestamp() - interval '7 days' and client_version <> ''
            order by workstation, created_at desc""";

    private final DatabaseAccess access;
    private final WantedVersion wanted;

    ClientsCheck(DatabaseAccess access, WantedVersion wanted) {
        this.access = requireNonNull(access, "access");
        this.wanted = requireNonNull(wanted, "wanted");
    }

    @Override
    public List<Finding> look() {
        if (ProgramVersion.parse(wanted.version()).isEmpty()) {
            return List.of();
        }
        try {
            var old = new TreeMap<String, List<String>>();
            lately().forEach((machine, version) -> {
                if (wanted.isNewerThan(version)) {
                    old.computeIfAbsent(version, v -> new ArrayList<>()).add(machine);
                }
            });
            return old.isEmpty()
                    ? List.of(Finding.good("clients: all of the last seven days run " + wanted.version() + " or newer"))
                    : old.entrySet().stream()
                            .map(entry -> finding(entry.getKey(), entry.getValue()))
                            .toList();
        } catch (SQLException e) {
            return List.of(); // the check of the database says why
        }
    }

    private Finding finding(String version, List<String> machines) {
        var names = machines.stream().limit(NAMED).collect(Collectors.joining(", "));
        var more = machines.size() > NAMED ? " and " + (machines.size() - NAMED) + " more" : "";
        var text =
                "clients: " + version + " runs on " + names + more + " (expected: " + wanted.version() + " or newer; "
                        + (wanted.policy() == UpdatePolicy.REQUIRED
                                ? "they are not let in any more)"
                                : "roll the update out, or set clients.update)");
        return Finding.warning(text);
    }

    /** Version of each machine's last login. */
    private Map<String, String> lately() throws SQLException {
        var found = new TreeMap<String, String>();
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LATELY)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }
}
