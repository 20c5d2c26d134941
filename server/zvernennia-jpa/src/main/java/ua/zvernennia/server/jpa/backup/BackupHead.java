package ua.zvernennia.server.jpa.backup;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a copy says about itself before anything else.
 *
 * @param format {@link #FORMAT}
 * @param migrations versions that the schema had, in the order of their numbers
 * @param serverId of the registry
 * @param era of its audit
 * @param madeAt ISO 8601, by the database's clock
 */
public record BackupHead(String format, List<String> migrations, String serverId, int era, String madeAt) {

    public static final String FORMAT = "zvernennia-registry 1";

    public BackupHead {
        requireNonNull(format, "format");
        migrations = List.copyOf(migrations);
        requireNonNull(serverId, "serverId");
        requireNonNull(madeAt, "madeAt");
    }
}
