package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;

/** A short-lived entity manager and one connection per transaction, bound to the running thread. */
public final class JpaTransactions implements Transactions {

    private static final ThreadLocal<Running> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;

    public JpaTransactions(EntityManagerFactory factory) {
        this.factory = requireNonNull(factory, "factory");
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return inTransaction(Actor.NOBODY, work);
    }

    @Override
    public <T> T inTransaction(Caller caller, Supplier<T> work) {
        return inTransaction(Actor.of(caller), work);
    }

    @Override
    public <T> T inTransaction(Job job, Supplier<T> work) {
        return inTransaction(Actor.of(job), work);
    }

    private <T> T inTransaction(Actor actor, Supplier<T> work) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a transaction is already running on this thread");
        }
        var afterCommit = new ArrayList<Runnable>();
        T result;
        try (var manager = factory.createEntityManager()) {
            result = run(manager, actor, afterCommit, work);
        } catch (RuntimeException e) {
            throw SqlFailures.translate(e);
        } finally {
            CURRENT.remove();
        }
        afterCommit.forEach(Runnable::run);
        return result;
    }

    /** The entity manager of the running transaction, for repositories. */
    public EntityManager manager() {
        return running().manager();
    }

    /** The connection of the running transaction, the same one that the entity manager uses. */
    public Connection connection() {
        return running().connection();
    }

    /** Runs {@code action} on this thread when the running transaction has been committed; it must not throw. */
    public void afterCommit(Runnable action) {
        running().afterCommit().add(action);
    }

    private <T> T run(EntityManager manager, Actor actor, List<Runnable> afterCommit, Supplier<T> work) {
        var transaction = manager.getTransaction();
        transaction.begin();
        try {
            // Starts it now; else find() runs in autocommit on another connection until the first write.
            var connection = manager.unwrap(Connection.class);
            actor.introduce(connection);
            CURRENT.set(new Running(this, manager, connection, afterCommit));
            var result = work.get();
            transaction.commit();
            return result;
        } catch (RuntimeException | Error e) {
            if (transaction.isActive()) {
                rollback(manager, e);
            }
            throw e;
        }
    }

    private static void rollback(EntityManager manager, Throwable cause) {
        try {
            manager.getTransaction().rollback();
        } catch (RuntimeException e) {
            cause.addSuppressed(e); // the connection is gone; what brought us here matters more
        }
    }

    private Running running() {
        var running = CURRENT.get();
        if (running == null || running.owner() != this) {
            throw new IllegalStateException("no transaction is running on this thread");
        }
        return running;
    }

    private record Running(
            JpaTransactions owner, EntityManager manager, Connection connection, List<Runnable> afterCommit) {}
}
