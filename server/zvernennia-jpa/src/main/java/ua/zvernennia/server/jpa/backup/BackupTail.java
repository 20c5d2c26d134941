package ua.zvernennia.server.jpa.backup;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a copy says at its end; a copy without it is no copy.
 *
 * @param entries SHA-256 of everything before, by name
 * @param rows in each table
 * @param sequences last value given by each
 */
public record BackupTail(Map<String, String> entries, Map<String, Long> rows, Map<String, Long> sequences) {

    public BackupTail {
        entries = new TreeMap<>(entries);
        rows = new TreeMap<>(rows);
        sequences = new TreeMap<>(sequences);
    }

    /** Rows of all tables. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
