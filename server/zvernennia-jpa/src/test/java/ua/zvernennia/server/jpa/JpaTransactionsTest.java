package ua.zvernennia.server.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class JpaTransactionsTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** The RESOURCE_LOCAL trap of EclipseLink: before the first write, queries run elsewhere and in autocommit. */
    @Test
    void entitiesAndPlainSqlUseOneConnectionFromTheBeginning() {
        var pids = new ArrayList<Integer>();
        var alone = transactions().inTransaction(() -> {
            pids.add(pidOfEntityManager());
            pids.add(sql().one("select pg_backend_pid() as pid", row -> row.getInt("pid")));
            sql().update("update registry_setting set value = value where key = 'server_id'");
            pids.add(pidOfEntityManager());
            return transactions()
                    .manager()
                    .createNativeQuery("select pg_current_xact_id_if_assigned() is not null")
                    .getSingleResult();
        });
        assertThat(pids).hasSize(3).containsOnly(pids.getFirst());
        assertThat(alone)
                .as("the entity manager sees the transaction of the plain write")
                .isEqualTo(true);
    }

    @Test
    void whatIsThrownRollsBackAndComesOutUnchanged() {
        var thrown = new IllegalArgumentException("on purpose");
        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    sql().update("insert into district values ('X', 'Не буде', 1)");
                    throw thrown;
                }))
                .isSameAs(thrown);
        var left = transactions()
                .inTransaction(() -> sql().first("select 1 from district where code = 'X'", row -> row.getInt(1)));
        assertThat(left).isEmpty();
    }

    @Test
    void actionsAfterTheCommitRunOnlyAfterACommit() {
        var ran = new ArrayList<String>();
        transactions().inTransaction(() -> {
            transactions().afterCommit(() -> ran.add("committed"));
            assertThat(ran).isEmpty();
            return null;
        });
        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    transactions().afterCommit(() -> ran.add("rolled back"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(ran).containsExactly("committed");
    }

    @Test
    void aTransactionInsideATransactionIsRefused() {
        assertThatThrownBy(
                        () -> transactions().inTransaction(() -> transactions().inTransaction(() -> 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConnectionThatDiesIsATransientFailure() {
        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    var pid = sql().one("select pg_backend_pid() as pid", row -> row.getInt("pid"));
                    database.execute("select pg_terminate_backend(" + pid + ")");
                    return sql().one("select 1", row -> row.getInt(1));
                }))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));
        assertThat(transactions().<Integer>inTransaction(() -> sql().one("select 1", row -> row.getInt(1))))
                .isEqualTo(1);
    }

    private static int pidOfEntityManager() {
        var pid = transactions()
                .manager()
                .createNativeQuery("select pg_backend_pid()")
                .getSingleResult();
        return ((Number) pid).intValue();
    }

    private static JpaTransactions transactions() {
        return database.open().transactions();
    }

    private static Sql sql() {
        return database.open().sql();
    }
}
