package ua.zvernennia.server.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The database's clock, so that all instances of the server agree on the day and the year. */
public interface RegistryClock {

    /** Days and years of the registry are those of Kyiv. */
    ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    /** Now, to the microsecond; called inside a transaction, but not frozen by it: a later question, a later answer. */
    Instant now();

    /** The day in Kyiv at {@link #now()}. */
    default LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }
}
