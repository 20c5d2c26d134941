package ua.zvernennia.bench.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The display of this process ({@code DISPLAY}), used as a person does: windows, keys, pictures. */
public final class Screen {

    private static final Duration SHORT = Duration.ofSeconds(20);

    /** Whether there is a display at all. */
    public static boolean present() {
        var display = System.getenv("DISPLAY");
        return display != null && !display.isBlank();
    }

    /** The window of a process whose title matches, when it is on the screen. */
    public Optional<String> window(long pid, String title) {
        var found = run("xdotool", "search", "--all", "--onlyvisible", "--pid", Long.toString(pid), "--name", title);
        return found.output().lines().filter(line -> line.matches("\\d+")).reduce((first, last) -> last);
    }

    public String title(String window) {
        return run("xdotool", "getwindowname", window).output().strip();
    }

    public void focus(String window) {
        run("xdotool", "windowactivate", "--sync", window);
    }

    /** Key chords in the notation of xdotool, e.g. {@code ctrl+n}, into the window that has the focus. */
    public void keys(String... chords) {
        var command = new ArrayList<>(List.of("xdotool", "key", "--delay", "50"));
        command.addAll(Arrays.asList(chords));
        run(command.toArray(String[]::new));
    }

    /** Types a text; the keyboard map must have its letters, as {@code ./dev test} sees to. */
    public void type(String text) {
        run("xdotool", "type", "--delay", "50", text);
    }

    public void picture(Path file) {
        run("import", "-window", "root", file.toString());
    }

    private static Subprocess.Outcome run(String... command) {
        return Subprocess.run(List.of(command), SHORT);
    }
}
