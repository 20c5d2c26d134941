package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.LabWorkstation;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;

/** Whoever may not come in stays before the login window, is told why, and may try again. */
class ClosedDoorTest {

    private static LabServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        assumeTrue(Screen.present(), "needs a display (./dev test brings one)");
        server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 200);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aWrongPasswordIsToldAndTheRightOneOpens(@TempDir Path home) {
        var login = new LabWorkstation.Login(
                server.address(), Optional.of(server.certificateAuthority()), "registrar", "wrong");
        try (var desk = Desk.open(home, login)) {
            desk.refusedWith("WRONG_CREDENTIALS");
            desk.at(Desk.LOGIN_WINDOW);
            desk.picture("wrong-password");
            assertThat(desk.loggedIn()).isFalse();

            desk.type("demo"); // the wrong one is selected
            desk.keys("Return");
            desk.usable();
        }
    }

    @Test
    void aServerThatIsNotThereIsTold(@TempDir Path home) {
        var login = new LabWorkstation.Login("localhost:1", Optional.empty(), "registrar", "demo");
        try (var desk = Desk.open(home, login)) {
            desk.refusedWith("SERVER_UNREACHABLE");
            desk.at(Desk.LOGIN_WINDOW);
            assertThat(desk.loggedIn()).isFalse();
        }
    }

    @Test
    void aServerNobodyVouchedForIsAskedAboutAndEnterAloneTrustsNobody(@TempDir Path home) {
        try (var desk = Desk.open(home, Desk.unvouched(server))) {
            desk.at(Desk.TRUST_WINDOW);
            desk.picture("trust-question");
            desk.keys("Return");
            desk.refusedWith("CERTIFICATE_NOT_TRUSTED");
            assertThat(desk.loggedIn()).isFalse();
        }
    }

    @Test
    void anotherAuthorityBehindTheSameAddressIsRefused(@TempDir Path home, @TempDir Path other) {
        try (var desk = Desk.open(home, Desk.unvouched(server))) {
            desk.at(Desk.TRUST_WINDOW);
            desk.keys("shift+Tab", "shift+Tab", "space"); // from the fingerprint back over «Скасувати» to «Довіряти»
            desk.usable();
        }
        server.stop();
        try (var impostor = LabServer.start(Programs.ofThisBuild(), other.resolve("data"), server.port());
                var desk = Desk.open(home, Desk.unvouched(impostor))) {
            desk.refusedWith("CERTIFICATE_CHANGED");
            desk.at(Desk.LOGIN_WINDOW);
            desk.picture("certificate-changed");
            assertThat(desk.workstation().shows(Desk.MAIN_WINDOW)).isFalse();
        } finally {
            server.restart();
        }
    }
}
