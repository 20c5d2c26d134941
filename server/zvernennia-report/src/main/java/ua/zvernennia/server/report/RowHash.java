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
    private final StringBuilder line = new StringBuilder();
    private int rows;

    RowHash(List<ReportColumn> columns) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        columns.forEach(column -> add(column.id()));
        flush();
    }

    void add(ReportRow row) {
        rows++;
        add(row.key());
        row.cells().forEach(cell -> add(cell.text()));
        flush();
    }

    int rows() {
        return rows;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(String text) {
        line.append(text).append('\0');
    }

    /** Once for each row: a call for each cell costs more than the sum itself. */
    private void flush() {
        digest.update(line.toString().getBytes(StandardCharsets.UTF_8));
        line.setLength(0);
    }
}
