package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.function.Supplier;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.ServerSearchService;
import ua.zvernennia.api.SharedFilterService;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.UserSettings;

/**
 * What the list stands on.
 *
 * @param login whose columns and filters these are
 * @param userId whose shared filters may be changed
 * @param clock in the office's zone
 * @param me who is logged in, as the column «Розглядає» shows people
 */
record ListServices(
        CardIndex index,
        Connection connection,
        SharedFilterService filters,
        ServerSearchService search,
        UserSettings settings,
        String login,
        String userId,
        Clock clock,
        PaintTrace trace,
        Supplier<String> me) {

    ListServices {
        requireNonNull(index, "index");
        requireNonNull(connection, "connection");
        requireNonNull(filters, "filters");
        requireNonNull(search, "search");
        requireNonNull(settings, "settings");
        requireNonNull(login, "login");
        requireNonNull(userId, "userId");
        requireNonNull(clock, "clock");
        requireNonNull(trace, "trace");
        requireNonNull(me, "me");
    }
}
