package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.grpc.RateLimits.Rate;

/** How many calls are let through, by user and by address, on each instance of the server. */
public record LimitsConfig(Rate user, Rate address) {

    public LimitsConfig {
        requireNonNull(user, "user");
        requireNonNull(address, "address");
    }
}
