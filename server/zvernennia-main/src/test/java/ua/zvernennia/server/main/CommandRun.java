package ua.zvernennia.server.main;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command of the server, run to its end in this process.
 *
 * @param text what it printed, errors too
 */
public record CommandRun(int exit, String text) {

    /** @param data its {@code --data} */
    public static CommandRun of(Path data, String... arguments) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", data.toString()));
        int exit = Main.commandLine().setOut(out).setErr(out).execute(all.toArray(String[]::new));
        return new CommandRun(exit, said.toString());
    }
}
