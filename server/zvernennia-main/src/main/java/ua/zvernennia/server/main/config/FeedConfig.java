package ua.zvernennia.server.main.config;

import java.time.Duration;

/**
 * The change feed.
 *
 * @param keep how long entries are kept; a workstation that was away longer loads the list anew
 */
public record FeedConfig(Duration keep) {

    public FeedConfig {
        Wrong.unlessWithin("feed.keep", keep, Duration.ofHours(1), Duration.ofDays(365));
    }
}
