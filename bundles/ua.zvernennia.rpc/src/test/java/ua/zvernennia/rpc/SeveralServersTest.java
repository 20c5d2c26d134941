package ua.zvernennia.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.RegistryException;

/** One client and two instances, over real TLS. */
@Timeout(120)
class SeveralServersTest {

    private final TestAuthority authority = new TestAuthority();

    @TempDir
    private Path folder;

    private TlsServer first;
    private TlsServer second;
    private GrpcServers servers;
    private Endpoint both;

    @BeforeEach
    void start() {
        first = new TlsServer(authority.server("localhost"));
        second = new TlsServer(authority.server("localhost"));
        servers = new GrpcServers(folder, Optional.empty());
        both = new Endpoint("localhost", first.port(), List.of(new Endpoint("localhost", second.port())));
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void oneConfirmationIsEnoughForAllInstances() {
        servers.trust(servers.identify(both));

        for (var instance : both.each()) {
            assertThat(servers.identify(instance).standing()).isEqualTo(PresentedAuthority.Standing.KNOWN);
        }
    }

    @Test
    void withOneInstanceGoneTheOtherOneAnswersAtTheFirstTry() {
        servers.trust(servers.identify(both));
        first.close();

        assertThat(servers.identify(both).standing()).isEqualTo(PresentedAuthority.Standing.KNOWN);
        for (int i = 0; i < 4; i++) { // whatever order was drawn
            try (var client = servers.connect(both)) {
                assertThat(client.login("clerk", new char[] {'x'}, "desk", "1", ""))
                        .isNotNull();
            }
        }
    }

    @Test
    void aClientStaysWithItsInstanceLeavesItWhenItIsGoneAndComesBack() {
        servers.trust(servers.identify(both));
        try (var client = servers.connect(both)) {
            login(client);
            boolean drewFirst = first.logins() == 1;
            login(client);
            var home = drewFirst ? first : second;
            var other = drewFirst ? second : first;
            assertThat(home.logins()).isEqualTo(2);
            int port = home.port();

            home.close();
            await(() -> loggedIn(client));
            assertThat(other.logins()).isPositive();

            try (var again = new TlsServer(authority.server("localhost"), port)) {
                await(() -> loggedIn(client) && again.logins() > 0);
            }
        }
    }

    private static void login(RegistryClient client) {
        assertThat(loggedIn(client)).isTrue();
    }

    private static boolean loggedIn(RegistryClient client) {
        try {
            client.login("clerk", new char[] {'x'}, "desk", "1", "");
            return true;
        } catch (RegistryException e) {
            return false; // cut off in the midst of the call
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
