package ua.zvernennia.server.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;

/** SHA-256 over columns and rows as they are shown, so that two runs can be compared by one word. */
final class RowHash {

    private final MessageDigest digest;
    private int rows;

    RowHash(List<ReportColumn> columns) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        columns.forEach(column -> add(column.id()));
    }

    void add(ReportRow row) {
        rows++;
        add(row.key());
        row.cells().forEach(cell -> add(cell.text()));
    }

    int rows() {
        return rows;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
