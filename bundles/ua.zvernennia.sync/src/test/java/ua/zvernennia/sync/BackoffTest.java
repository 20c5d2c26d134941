package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsDoubleUpToTheCeilingAndNeverAtTheSameMoment() {
        var backoff = new Backoff(Backoff.FIRST, Backoff.LONGEST, new Random(1));
        long full = 500;
        for (int i = 0; i < 12; i++) {
            assertThat(backoff.next().toMillis()).isBetween(full / 2, full);
            full = Math.min(2 * full, 30_000);
        }
        backoff.reset();
        assertThat(backoff.next().toMillis()).isBetween(250L, 500L);
    }
}
