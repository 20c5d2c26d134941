package ua.zvernennia.bench.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import ua.zvernennia.bench.lab.LabServer;

/** The lines of the list out of PostgreSQL by {@code COPY} and into a plain table of a new Derby: no rights, keys or proofs. */
final class RawCopy {

    private static final int BATCH = 1000;
    private static final List<String> COLUMNS = List.of(
            "d.id",
            "d.revision",
            "d.kind",
            "d.state",
            "d.channel",
            "d.prefix",
            "d.running",
            "d.duplicate",
            "d.registered_on",
            "d.control_date",
            "d.region",
            "d.settlement",
            "left(d.summary, 200)",
            "a.surname",
            "a.given_name",
            "a.patronymic",
            "d.citizens",
            "u.short_name",
            "p.holder",
            "pd.name",
            "ad.name");
    private static final String LINES = "copy (select " + String.join(", ", COLUMNS) + "\n" + """
             from document d
              left join org_unit u on u.id = d.organisation_id
              left join applicant a on a.document_id = d.id and a.ordinal = 0
              left join position p on p.id = d.reviewer_id
              left join district pd on pd.code = d.processing_district
              left join district ad on ad.code = d.appeal_district
             order by d.registered_on desc, d.running desc) to stdout""";

    private RawCopy() {}

    /** @return how many lines */
    static int into(Path folder, LabServer.Database database) throws SQLException, IOException {
        Files.createDirectories(folder.getParent());
        var bytes = new ByteArrayOutputStream();
        try (var from = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            from.unwrap(PGConnection.class).getCopyAPI().copyOut(LINES, bytes);
        }
        try (var derby = DriverManager.getConnection("jdbc:derby:" + folder + ";create=true")) {
            derby.setAutoCommit(false);
            return insert(derby, bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private static int insert(Connection derby, String lines) throws SQLException {
        try (var statement = derby.createStatement()) {
            var table = COLUMNS.stream()
                    .map(column -> "c" + COLUMNS.indexOf(column) + " varchar(2000)")
                    .toList();
            statement.execute("create table line (" + String.join(", ", table) + ")");
        }
        int count = 0;
        var places = String.join(", ", COLUMNS.stream().map(column -> "?").toList());
        try (var insert = derby.prepareStatement("insert into line values (" + places + ")")) {
            for (var line : lines.lines().toList()) {
                var values = line.split("\t", -1);
                for (int i = 0; i < values.length; i++) {
                    insert.setString(i + 1, values[i]);
                }
                insert.addBatch();
                if (++count % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        derby.commit();
        return count;
    }
}
