package ua.zvernennia.server.grpc;

import java.time.Duration;

/** Where measurements of the change feed go. */
@FunctionalInterface
public interface FeedMeter {

    /**
     * A batch was handed to a stream.
     *
     * @param changes how many, at least 1
     * @param lag from the newest change to this moment, by the two machines' clocks; never negative
     */
    void sent(int changes, Duration lag);
}
