package ua.zvernennia.server.usecase.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class LoginQueueTest {

    private long now;
    private final LoginQueue queue = new LoginQueue(2, 1, () -> now);

    @Test
    void asManyAsThereAreSeatsEnterAndTheNextAreToldTheirPlace() {
        var inside = List.of(queue.enter(""), queue.enter(""), queue.enter(""));
        assertThat(refusal("").arguments()).containsEntry("place", "1");
        var second = refusal("");
        assertThat(second.code()).isEqualTo(ErrorCode.LOGIN_QUEUED);
        assertThat(second.arguments()).containsEntry("place", "2").containsKeys("seconds", "ticket");
        assertThat(queue.length()).isEqualTo(2);
        inside.forEach(LoginQueue.Place::close);
    }

    @Test
    void whoComesAgainKeepsThePlaceAndWhoIsNewStandsBehind() {
        var inside = new ArrayList<>(List.of(queue.enter(""), queue.enter(""), queue.enter("")));
        var first = ticket("");
        var second = ticket("");
        assertThat(refusal(second).arguments()).containsEntry("place", "2").containsEntry("ticket", second);
        inside.removeFirst().close();
        assertThat(refusal("").arguments()).containsEntry("place", "3"); // a free seat is the first one's
        assertThat(refusal(second).arguments()).containsEntry("place", "2");
        queue.enter(first).close();
        queue.enter(second).close();
    }

    @Test
    void whoStaysAwayLosesThePlace() {
        var inside = List.of(queue.enter(""), queue.enter(""), queue.enter(""));
        var gone = ticket("");
        ticket("");
        now += Duration.ofMinutes(2).toNanos();
        assertThat(refusal(gone).arguments()).containsEntry("place", "1"); // a new arrival, and nobody before it
        assertThat(queue.length()).isEqualTo(1);
        inside.forEach(LoginQueue.Place::close);
    }

    @Test
    void theWaitGrowsWithThePlaceAndTheCostAndNeverBeyondHalfAMinute() {
        for (int i = 0; i < 50; i++) {
            var place = queue.enter("");
            now += Duration.ofSeconds(1).toNanos(); // alone: a hash takes a second here
            place.close();
        }
        var inside = List.of(queue.enter(""), queue.enter(""), queue.enter(""));
        assertThat(seconds(refusal(""))).isBetween(1, 2);
        for (int i = 0; i < 18; i++) {
            refusal("");
        }
        assertThat(seconds(refusal(""))).isBetween(9, 11);
        for (int i = 0; i < 1000; i++) {
            refusal("");
        }
        assertThat(seconds(refusal(""))).isEqualTo(30);
        inside.forEach(LoginQueue.Place::close);
    }

    @Test
    void aPlaceIsGivenBackOnce() {
        var place = queue.enter("");
        place.close();
        place.close();
        var inside = List.of(queue.enter(""), queue.enter(""), queue.enter(""));
        assertThat(refusal("").code()).isEqualTo(ErrorCode.LOGIN_QUEUED);
        inside.forEach(LoginQueue.Place::close);
    }

    @Test
    void aTicketThatWasNeverGivenIsANewArrival() {
        var inside = List.of(queue.enter("invented"), queue.enter(""), queue.enter(""));
        ticket("");
        assertThat(refusal("invented").arguments())
                .containsEntry("place", "2")
                .doesNotContainEntry("ticket", "invented");
        inside.forEach(LoginQueue.Place::close);
    }

    private RegistryException refusal(String ticket) {
        var refused = catchThrowableOfType(RegistryException.class, () -> queue.enter(ticket));
        assertThat(refused).isNotNull();
        return refused;
    }

    private String ticket(String before) {
        return refusal(before).arguments().get("ticket");
    }

    private static int seconds(RegistryException refused) {
        return Integer.parseInt(refused.arguments().get("seconds"));
    }
}
