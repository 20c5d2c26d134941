package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How long to wait.
 *
 * @param call deadline of a unary call
 * @param silence a stream without a message for that long is broken: three heartbeats
 */
record CallTimes(Duration call, Duration silence) {

    static final CallTimes USUAL = new CallTimes(Duration.ofSeconds(20), Duration.ofSeconds(60));

    CallTimes {
        requireNonNull(call, "call");
        requireNonNull(silence, "silence");
    }
}
