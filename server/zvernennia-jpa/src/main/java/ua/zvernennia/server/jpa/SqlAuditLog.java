package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import java.util.TreeMap;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;

/** Writes table {@code audit_event}. */
public final class SqlAuditLog implements AuditLog {

    private static final String INSERT = """
            insert into audit_event (user_id, position_id, origin, action, document_id, details)
            values (?, ?, ?, ?, ?, ?::jsonb)""";

    private final Sql sql;
    private final Gson json = new Gson();

    public SqlAuditLog(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public void record(AuditEvent event) {
        sql.update(
                INSERT,
                event.userId().map(UUID::fromString).orElse(null),
                event.positionId().map(UUID::fromString).orElse(null),
                event.origin(),
                event.action().name(),
                event.card().map(CardId::value).orElse(null),
                json.toJson(new TreeMap<>(event.details())));
    }
}
