package ua.zvernennia.server.jpa.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest {

    @Test
    void aHashIsComputedOnAPlatformThreadWhateverThreadAsks() throws InterruptedException {
        List<Thread> hashing = new CopyOnWriteArrayList<>();
        var passwords = new Argon2Passwords(1, work -> {
            var thread = Thread.ofPlatform().daemon().unstarted(work);
            hashing.add(thread);
            return thread;
        });
        List<Boolean> matched = new CopyOnWriteArrayList<>();

        Thread.ofVirtual()
                .start(() -> {
                    var phc = passwords.hash("кінь на вербі".toCharArray());
                    matched.add(passwords.matches("кінь на вербі".toCharArray(), phc));
                    matched.add(passwords.matches("інший".toCharArray(), phc));
                })
                .join();

        assertThat(matched).containsExactly(true, false);
        assertThat(hashing).hasSize(1).allMatch(thread -> !thread.isVirtual());
    }
}
