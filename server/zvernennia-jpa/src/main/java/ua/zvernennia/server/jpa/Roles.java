package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

/**
 * The roles beside the one that owns the registry's tables; made by whoever administers the cluster, given their rights
 * by the migrations.
 *
 * @param app what the server works as
 * @param report reads the views of reports
 */
public record Roles(String app, String report) {

    /** As the embedded database has them and the manual proposes. */
    public static final Roles USUAL = new Roles("zvernennia_app", "zvernennia_report");

    public Roles {
        check("app", app);
        check("report", report);
        if (app.equals(report)) {
            throw new IllegalArgumentException("report role: " + report + " (expected: another one than the server's)");
        }
    }

    /** They stand between double quotes in the migrations. */
    private static void check(String which, String name) {
        if (requireNonNull(name, which).isBlank() || name.contains("\"") || name.contains("'")) {
            throw new IllegalArgumentException(which + " role: '" + name + "' (expected: a name without quotes)");
        }
    }
}
