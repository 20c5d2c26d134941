package ua.zvernennia.server.jpa.notification;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.notification.Letter;
import ua.zvernennia.server.usecase.notification.Letters;

/** Table {@code mail_letter}. */
public final class SqlLetters implements Letters {

    private static final int PROBLEM_MAX = 500;

    private static final String TAKE = """
            with due as (
                select l.id from mail_letter l
                 where l.sent_at is null and l.given_up_at is null and l.try_at <= clock_timestamp()
                 order by l.try_at limit ? for update skip locked)
            update mail_letter l
               set tries = l.tries + 1, try_at = clock_timestamp() + ? * interval '1 second'
              from due, user_contact c
             where l.id = due.id and c.user_id = l.user_id
            returning l.id, c.email, l.lines, l.tries""";

    private final Sql sql;

    public SqlLetters(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<Letter> take(int limit, Duration lease) {
        return sql.list(
                TAKE,
                row -> new Letter(
                        row.getLong("id"),
                        row.getString("email"),
                        Letter.Line.parse(row.getString("lines")),
                        row.getInt("tries")),
                limit,
                lease.toSeconds());
    }

    @Override
    public void sent(long id) {
        sql.update("update mail_letter set sent_at = clock_timestamp(), problem = '' where id = ?", id);
    }

    @Override
    public void failed(long id, Duration again, String problem) {
        sql.update(
                "update mail_letter set try_at = clock_timestamp() + ? * interval '1 second', problem = ? where id = ?",
                again.toSeconds(),
                cut(problem),
                id);
    }

    @Override
    public void givenUp(long id, String problem) {
        sql.update(
                "update mail_letter set given_up_at = clock_timestamp(), problem = ? where id = ?", cut(problem), id);
    }

    @Override
    public int waiting() {
        return sql.list(
                        "select count(*) as waiting from mail_letter where sent_at is null and given_up_at is null",
                        row -> row.getInt("waiting"))
                .getFirst();
    }

    private static String cut(String problem) {
        return problem.length() <= PROBLEM_MAX ? problem : problem.substring(0, PROBLEM_MAX);
    }
}
