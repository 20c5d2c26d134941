package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserSettingsTest {

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsThereAtTheNextStart() {
        var file = folder.resolve("settings").resolve(UserSettings.FILE);
        try (var settings = new UserSettings(file)) {
            settings.put(UserSettings.LAST_LOGIN, "реєстратор");
            settings.put(UserSettings.of("registrar", "cards.columns"), "A:50:+|A:-");
        }
        try (var settings = new UserSettings(file)) {
            assertEquals(Optional.of("реєстратор"), settings.get(UserSettings.LAST_LOGIN));
            assertEquals(Optional.of("A:50:+|A:-"), settings.get(UserSettings.of("registrar", "cards.columns")));
            assertEquals(Optional.empty(), settings.get(UserSettings.of("registrar2", "cards.columns")));
        }
        assertFalse(Files.exists(file.resolveSibling(UserSettings.FILE + ".part")));
    }

    @Test
    void anEmptyValueForgetsTheKey() {
        try (var settings = UserSettings.inMemory()) {
            settings.put(UserSettings.THEME, Ids.THEME_DARK);
            settings.put(UserSettings.THEME, "");
            assertEquals(Optional.empty(), settings.get(UserSettings.THEME));
        }
    }

    @Test
    void aDamagedFileCostsTheSettingsNotTheStart() throws IOException {
        var file = folder.resolve(UserSettings.FILE);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, '\\', 'u', 'x'});
        try (var settings = new UserSettings(file)) {
            assertEquals(Optional.empty(), settings.get(UserSettings.THEME));
            settings.put(UserSettings.THEME, Ids.THEME_LIGHT);
        }
        try (var settings = new UserSettings(file)) {
            assertEquals(Optional.of(Ids.THEME_LIGHT), settings.get(UserSettings.THEME));
        }
    }
}
