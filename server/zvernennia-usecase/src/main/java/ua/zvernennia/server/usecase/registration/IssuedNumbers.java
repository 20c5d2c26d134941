package ua.zvernennia.server.usecase.registration;

import ua.zvernennia.model.registration.Registration;

/**
 * Record of the numbers that were given, outside the database, so that a restore of an older copy never gives one out
 * twice.
 */
public interface IssuedNumbers {

    /** Returns when the number is on the disk; concurrent callers share one write. Called after the commit. */
    void append(Registration registration);
}
