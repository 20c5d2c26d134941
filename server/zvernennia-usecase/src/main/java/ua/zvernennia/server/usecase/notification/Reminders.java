package ua.zvernennia.server.usecase.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ua.zvernennia.server.usecase.notification.ReminderRule.Terms;

/** Rules of reminding and what they made; called inside a transaction. */
public interface Reminders {

    /** Whether this transaction is the one that reminds now; until its end nobody else is. */
    boolean lead();

    /** The rules that hold on a day. */
    List<ReminderRule> rules(LocalDate today);

    /** Tells whom the rule names of every open execution with such a term; gives how many were told. */
    int remind(ReminderRule rule, Terms terms, LocalDate today, Instant now);

    /** One letter to each person with an address whom this run told something by mail; gives how many. */
    int write(Instant now);
}
