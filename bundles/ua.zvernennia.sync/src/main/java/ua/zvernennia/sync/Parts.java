package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What outlives a session: what the user interface looks at, and whom to tell.
 *
 * @param firstPause wait before the first try after a broken line
 */
record Parts(ListIndex index, LastDirectory directory, StatusBoard board, Announcer announcer, Duration firstPause) {

    Parts {
        requireNonNull(index, "index");
        requireNonNull(directory, "directory");
        requireNonNull(board, "board");
        requireNonNull(announcer, "announcer");
        requireNonNull(firstPause, "firstPause");
    }
}
