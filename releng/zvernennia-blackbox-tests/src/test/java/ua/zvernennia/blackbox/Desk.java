package ua.zvernennia.blackbox;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.LabWorkstation;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Screen;
import ua.zvernennia.bench.lab.Spin;

/** A desk with a workstation: what a registrar's hands do, and what the screen answers. */
final class Desk implements AutoCloseable {

    static final String LOGIN_WINDOW = "^Вхід";
    static final String MAIN_WINDOW = "^Звернення";
    static final String TRUST_WINDOW = "^Перше з";

    private static final Duration SOON = Duration.ofSeconds(30);

    private final LabWorkstation workstation;
    private final Screen screen;

    private Desk(LabWorkstation workstation, Screen screen) {
        this.workstation = requireNonNull(workstation, "workstation");
        this.screen = requireNonNull(screen, "screen");
    }

    static Desk open(Path home, LabServer server, String user) {
        return open(home, LabWorkstation.Login.to(server, user, "demo"));
    }

    static Desk open(Path home, LabWorkstation.Login login) {
        var screen = new Screen();
        return new Desk(LabWorkstation.start(Programs.ofThisBuild(), home, login, screen), screen);
    }

    /** Nobody has vouched for the server: a person has to. */
    static LabWorkstation.Login unvouched(LabServer server) {
        return new LabWorkstation.Login(server.address(), Optional.empty(), "registrar", "demo");
    }

    Desk usable() {
        workstation.usable();
        return this;
    }

    LabWorkstation workstation() {
        return workstation;
    }

    void at(String window) {
        workstation.window(window);
    }

    void keys(String... chords) {
        screen.keys(chords);
    }

    /** Keys that open a card; waits until it has the keyboard. */
    void openCard(String... chords) {
        int before = cards();
        keys(chords);
        Spin.until("a card with the keyboard", SOON, () -> cards() > before);
    }

    private int cards() {
        return workstation.trace().all("card").size();
    }

    void type(String text) {
        screen.type(text);
    }

    /** Waits for the refusal with this code, which the login window shows as a sentence. */
    void refusedWith(String code) {
        Spin.until("refusal " + code, SOON, () -> workstation.log().contains(code));
    }

    boolean loggedIn() {
        return workstation.trace().first("login").isPresent();
    }

    void picture(String name) {
        screen.picture(Path.of("target", name + ".png"));
    }

    @Override
    public void close() {
        workstation.close();
    }
}
