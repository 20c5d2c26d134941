package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * In whose name a transaction runs, as the policies of row-level security read it. The settings end with the
 * transaction, so that a connection of the pool never carries a name to its next user.
 *
 * @param user UUID text; empty for nobody and for jobs
 * @param position UUID text of the position the user acts in
 */
record Actor(String user, String position, String job) {

    static final Actor NOBODY = new Actor("", "", "");

    private static final String INTRODUCE = """
            select set_config('zvernennia.user', ?, true), set_config('zvernennia.position', ?, true),
                   set_config('zvernennia.job', ?, true)""";

    Actor {
        requireNonNull(user, "user");
        requireNonNull(position, "position");
        requireNonNull(job, "job");
    }

    static Actor of(Caller caller) {
        return new Actor(caller.user().id(), caller.user().positionId(), "");
    }

    static Actor of(Job job) {
        return new Actor("", "", job.name());
    }

    /** Tells the database; at the beginning of the transaction. */
    void introduce(Connection connection) {
        if (equals(NOBODY)) {
            return;
        }
        try (var statement = connection.prepareStatement(INTRODUCE)) {
            statement.setString(1, user);
            statement.setString(2, position);
            statement.setString(3, job);
            statement.execute();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }
}
