package ua.zvernennia.app.preferences;

import java.util.Arrays;
import java.util.Map;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.UserSettings;

/** What is in front after the login. The names are kept in files: never rename. */
public enum StartPlace {
    LIST(""),
    DESK("ua.zvernennia.command.showDesk"),
    REPORTS(Ids.COMMAND_REPORTS);

    private static final String KEY = "start.place";

    private final String command;

    StartPlace(String command) {
        this.command = command;
    }

    /** What this person chose; the list unless they did, or when a newer version knew another place. */
    public static StartPlace of(UserSettings settings, String login) {
        var chosen = settings.get(UserSettings.of(login, KEY));
        return Arrays.stream(values())
                .filter(place -> place.name().equals(chosen.orElse("")))
                .findFirst()
                .orElse(LIST);
    }

    void keep(UserSettings settings, String login) {
        settings.put(UserSettings.of(login, KEY), name());
    }

    /** Brings it to the front; what this person may not see stays where it is. */
    public void open(CommandRunner commands) {
        if (this != LIST) {
            commands.run(command, Map.of());
        }
    }
}
