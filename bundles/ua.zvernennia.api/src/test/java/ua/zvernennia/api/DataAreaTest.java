package ua.zvernennia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataAreaTest {

    private static final Map<String, String> LINUX = Map.of("user.home", "/home/clerk", "os.name", "Linux");
    private static final Map<String, String> WINDOWS = Map.of("user.home", "/c/clerk", "os.name", "Windows 11");

    @Test
    void theSystemPropertyWins() {
        var properties = Map.of("zvernennia.home", "/srv/z", "user.home", "/home/clerk", "os.name", "Linux");
        assertThat(DataArea.resolve(properties::get, Map.of("XDG_DATA_HOME", "/x")::get))
                .isEqualTo(new DataArea(Path.of("/srv/z")));
    }

    @Test
    void linuxFollowsTheDesktopConvention() {
        assertThat(DataArea.resolve(LINUX::get, Map.of("XDG_DATA_HOME", "/x")::get))
                .isEqualTo(new DataArea(Path.of("/x/zvernennia")));
        assertThat(DataArea.resolve(LINUX::get, name -> null))
                .isEqualTo(new DataArea(Path.of("/home/clerk/.local/share/zvernennia")));
    }

    @Test
    void windowsUsesTheLocalAreaSinceCachesDoNotRoam() {
        assertThat(DataArea.resolve(WINDOWS::get, Map.of("LOCALAPPDATA", "/c/local")::get))
                .isEqualTo(new DataArea(Path.of("/c/local/Zvernennia")));
        assertThat(DataArea.resolve(WINDOWS::get, name -> null))
                .isEqualTo(new DataArea(Path.of("/c/clerk/AppData/Local/Zvernennia")));
    }

    @Test
    void foldersAreMadeWhenAskedFor(@TempDir Path home) {
        var area = new DataArea(home.resolve("deep/area"));
        assertThat(area.settings()).isDirectory();
        assertThat(area.cache()).isDirectory();
        assertThat(area.log()).isDirectory();
        assertThat(area.trust()).isDirectory();
    }
}
