package ua.zvernennia.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void namesAndValuesAreReadWhateverTheInstallerWroteAroundThem() throws IOException {
        var settings = read(
                "\uFEFF[client]\r\n# зауваження\r\n Server = a.example:7443 \r\nca=/etc/zvernennia/ca.pem\r\n; end");
        assertThat(settings.value(MachineSettings.SERVER)).hasValue("a.example:7443");
        assertThat(settings.value(MachineSettings.AUTHORITY)).hasValue("/etc/zvernennia/ca.pem");
        assertThat(settings.value(MachineSettings.THEME)).isEmpty();
        assertThat(settings.faults()).isEmpty();
    }

    @Test
    void thePortOfTheInstallerIsThatOfServersNamedWithoutOne() throws IOException {
        assertThat(read("server = a.example, b.example:9443 [::1]\nport = 8443").server())
                .hasValue("a.example:8443, b.example:9443, [::1]:8443");
        assertThat(read("server = a.example").server()).hasValue("a.example");
        assertThat(read("port = 8443").server()).isEmpty();
    }

    @Test
    void whatWindowsWritesIsRead() throws IOException {
        var file = folder.resolve("client.conf");
        Files.write(file, "\uFEFF[client]\r\nca=C:\\Сертифікати\\ca.pem\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(MachineSettings.read(file).value(MachineSettings.AUTHORITY)).hasValue("C:\\Сертифікати\\ca.pem");
    }

    @Test
    void onlyWhatHasAValueIsLocked() throws IOException {
        var settings = read("server = a.example\ntheme =\nlocked = Server, theme");
        assertThat(settings.isLocked(MachineSettings.SERVER)).isTrue();
        assertThat(settings.isLocked(MachineSettings.THEME)).isFalse();
        assertThat(settings.isLocked(MachineSettings.AUTHORITY)).isFalse();
    }

    @Test
    void linesThatAreNoneAreNamedAndTheOthersHold() throws IOException {
        var settings = read("server = a.example\nnonsense\n= value\ntheme = dark");
        assertThat(settings.faults()).containsExactly(2, 3);
        assertThat(settings.value(MachineSettings.THEME)).hasValue("dark");
    }

    @Test
    void aFileThatIsNoTextLaysDownNothing() throws IOException {
        var file = folder.resolve("client.conf");
        Files.write(file, "server = приклад".getBytes(Charset.forName("windows-1251")));
        assertThat(MachineSettings.read(file).faults()).containsExactly(0);
        assertThat(MachineSettings.read(file).value(MachineSettings.SERVER)).isEmpty();
        Files.writeString(file, "x".repeat(70_000));
        assertThat(MachineSettings.read(file).faults()).containsExactly(0);
        assertThat(MachineSettings.read(folder).faults()).containsExactly(0);
    }

    @Test
    void noFileIsNoFault() {
        assertThat(MachineSettings.read(folder.resolve("none"))).isEqualTo(MachineSettings.none());
    }

    @Test
    void everySystemHasItsPlace() {
        var named = Map.of("zvernennia.config", "/srv/client.conf", "os.name", "Linux");
        assertThat(MachineSettings.file(named::get, name -> null)).isEqualTo(Path.of("/srv/client.conf"));
        var linux = Map.of("os.name", "Linux");
        assertThat(MachineSettings.file(linux::get, name -> null)).isEqualTo(Path.of("/etc/zvernennia/client.conf"));
        var windows = Map.of("os.name", "Windows 11");
        assertThat(MachineSettings.file(windows::get, Map.of("ProgramData", "/d/data")::get))
                .isEqualTo(Path.of("/d/data/Zvernennia/client.conf"));
    }

    private MachineSettings read(String text) throws IOException {
        return MachineSettings.read(Files.writeString(folder.resolve("client.conf"), text));
    }
}
