package ua.zvernennia.server.jpa.registration;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.registration.WriteRequests;

/** Table {@code write_request}. Its primary key makes a second transaction with the same id wait for the first. */
public final class SqlWriteRequests implements WriteRequests {

    private static final String CLAIM = """
            insert into write_request (user_id, request_id, operation, body_hash, document_id, revision)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String SELECT = """
            select user_id, request_id, operation, body_hash, document_id, revision
              from write_request where user_id = ? and request_id = ?""";

    private final Sql sql;

    public SqlWriteRequests(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public Optional<Request> claim(Request request) {
        var user = UUID.fromString(request.userId());
        var claimed = sql.update(
                CLAIM,
                user,
                request.id().value(),
                request.operation().name(),
                HexFormat.of().parseHex(request.bodyHash()),
                request.card().value(),
                request.revision());
        if (claimed == 1) {
            return Optional.empty();
        }
        return Optional.of(
                sql.one(SELECT, SqlWriteRequests::read, user, request.id().value()));
    }

    private static Request read(ResultSet row) throws SQLException {
        return new Request(
                row.getString("user_id"),
                new RequestId(row.getObject("request_id", UUID.class)),
                Operation.valueOf(row.getString("operation")),
                HexFormat.of().formatHex(row.getBytes("body_hash")),
                new CardId(row.getObject("document_id", UUID.class)),
                row.getLong("revision"));
    }
}
