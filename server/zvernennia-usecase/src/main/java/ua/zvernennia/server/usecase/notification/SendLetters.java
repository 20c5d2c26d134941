package ua.zvernennia.server.usecase.notification;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.notification.Mailer.MailProblem;

/**
 * Sends what waits. A letter is taken in one transaction, sent outside of any, and marked in another: a server that dies
 * between leads to a second copy, never to none.
 */
public final class SendLetters {

    private static final int AT_ONCE = 50;
    private static final int TRIES_MAX = 8;
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final Letters letters;
    private final Mailer mailer;

    public SendLetters(Transactions transactions, Letters letters, Mailer mailer) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.letters = requireNonNull(letters, "letters");
        this.mailer = requireNonNull(mailer, "mailer");
    }

    /** How many went out. */
    public int execute() {
        int sent = 0;
        for (var letter : transactions.inTransaction(Job.UPKEEP, () -> letters.take(AT_ONCE, LEASE))) {
            sent += send(letter) ? 1 : 0;
        }
        return sent;
    }

    /** Letters that are neither sent nor given up. */
    public int waiting() {
        return transactions.inTransaction(Job.UPKEEP, letters::waiting);
    }

    private boolean send(Letter letter) {
        try {
            mailer.send(letter);
        } catch (MailProblem e) {
            note(letter, e);
            return false;
        }
        mark(() -> letters.sent(letter.id()));
        return true;
    }

    /** Each wait is three times the one before: a minute, three, nine … about two days. */
    private void note(Letter letter, MailProblem problem) {
        if (problem.lasting() || letter.tries() >= TRIES_MAX) {
            mark(() -> letters.givenUp(letter.id(), problem.getMessage()));
        } else {
            var wait = FIRST_WAIT.multipliedBy((long) Math.pow(3, Math.max(0, letter.tries() - 1)));
            mark(() -> letters.failed(letter.id(), wait, problem.getMessage()));
        }
    }

    private void mark(Runnable change) {
        transactions.inTransaction(Job.UPKEEP, () -> {
            change.run();
            return true;
        });
    }
}
