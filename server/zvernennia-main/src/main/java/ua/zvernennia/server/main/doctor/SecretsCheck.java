package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.database.DatabaseAccess;
import ua.zvernennia.server.main.secrets.SecretKeyFile;

/** The keys of secrets in the database: there, readable for this account alone, all that rows are sealed with. */
final class SecretsCheck implements Check {

    private static final String NEEDED = """
            select value from registry_setting where key = 'secrets_key'
            union select sealed_by from app_user where sealed_by is not null
            union select sealed_by from user_credential where sealed_by is not null""";

    private static final String PLAIN = """
            select (select count(*) from app_user where sealed_by is null)
                   + (select count(*) from user_credential where sealed_by is null and totp_secret is not null)""";

    private final Path file;
    private final Optional<DatabaseAccess> database;

    /** @param database empty when it is not running: only the file is looked at then */
    SecretsCheck(Path file, Optional<DatabaseAccess> database) {
        this.file = requireNonNull(file, "file");
        this.database = requireNonNull(database, "database");
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        try {
            var keys = new SecretKeyFile(file).keys();
            if (openToOthers()) {
                findings.add(Finding.wrong("secrets.key-file: " + file
                        + " can be read by others (expected: mode 0600, owned by the user of the service)"));
            }
            database.ifPresent(access -> findings.addAll(rows(access, keys)));
        } catch (RegistryException e) {
            findings.add(Finding.wrong(e.getMessage()));
        }
        return findings;
    }

    private List<Finding> rows(DatabaseAccess access, Set<String> keys) {
        try (var connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                var statement = connection.createStatement()) {
            var missing = new TreeSet<String>();
            try (var rows = statement.executeQuery(NEEDED)) {
                while (rows.next()) {
                    missing.add(rows.getString(1));
                }
            }
            missing.removeAll(keys);
            if (!missing.isEmpty()) {
                return List.of(Finding.wrong("secrets.key-file: secrets in the database are sealed with the key "
                        + String.join(", ", missing) + ", which " + file + " does not hold (expected: the file of keys"
                        + " of this registry, from another instance or the backup; the server does not start)"));
            }
            try (var rows = statement.executeQuery(PLAIN)) {
                rows.next();
                long plain = rows.getLong(1);
                return List.of(
                        plain == 0
                                ? Finding.good("secrets: all are sealed, " + keys.size() + " keys in " + file)
                                : Finding.warning("secrets: " + plain + " rows are not sealed yet; the server does it"
                                        + " at its start and every ten minutes, `secrets seal` at once"));
            }
        } catch (SQLException e) {
            return List.of(); // the check of the database says why, or that there are no tables yet
        }
    }

    private boolean openToOthers() {
        try {
            var permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.OTHERS_READ)
                    || permissions.contains(PosixFilePermission.GROUP_READ);
        } catch (UnsupportedOperationException e) {
            return false; // no such thing on this file system
        } catch (IOException e) {
            return false; // not there yet
        }
    }
}
