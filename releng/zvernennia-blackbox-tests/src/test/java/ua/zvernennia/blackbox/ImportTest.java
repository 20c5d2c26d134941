package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.Programs;
import ua.zvernennia.bench.lab.Subprocess;

/** An existing register as a CSV file: good rows come in once, bad ones are reported, none is lost without a word. */
class ImportTest {

    private static final String HEADER =
            "№ з/п;№ документа;Дата реєстрації;Заявник;Організація;Контрольний термін;Розглядає;Область;Нас. пункт;"
                    + "Район розгляду;Район звернення;Зміст\n";

    private static LabServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = LabServer.startWithCity(Programs.ofThisBuild(), directory.resolve("data"), 50);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aFileWithEveryFaultIsReportedRowByRowAndTheGoodRowsComeInOnce(@TempDir Path directory) throws IOException {
        var file = Files.writeString(
                directory.resolve("register.csv"),
                HEADER
                        + row("КО-11321", "06.11.2013", "18.11.2013", "Дніпровський")
                        + row("OП/Д-11330", "06.11.2013", "06.12.2013", "Печерський") // Latin O
                        + row("П-11342/1", "06.11.2013", "06.12.2013", "Інший")
                        + row("без номера", "06.11.2013", "06.12.2013", "Інший")
                        + row("К-11350", "31.02.2013", "06.12.2013", "Інший")
                        + row("К-11351", "06.11.2013", "учора", "Інший")
                        + row("К-11352", "06.11.2013", "06.12.2013", "Атлантида")
                        + "11353;К-11353;06.11.2013\n");

        var first = server.command("import", file.toString());
        assertThat(last(first)).matches("4 imported, 0 unchanged, 4 refused, \\d+ warned");
        try (var reports = Files.list(directory)) {
            var report = reports.filter(path -> !path.equals(file)).findFirst().orElseThrow();
            assertThat(Files.readString(report)).contains("без номера", "31.02.2013", "учора", "Атлантида");
        }

        var second = server.command("import", file.toString());
        assertThat(last(second)).matches("0 imported, 4 unchanged, 4 refused, \\d+ warned");
    }

    @Test
    void aFileWithoutANecessaryColumnIsRefusedWhole(@TempDir Path directory) throws IOException {
        var file = Files.writeString(directory.resolve("short.csv"), "№ документа;Заявник\nК-1;Вигаданий В. В.\n");
        var outcome = server.command("import", file.toString());
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("Дата реєстрації").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsASentence(@TempDir Path directory) {
        var outcome = server.command("import", directory.resolve("missing.csv").toString());
        assertThat(outcome.exit()).isNotZero();
        assertThat(outcome.output()).contains("missing.csv").doesNotContain("\tat ");
    }

    private static String row(String number, String date, String control, String district) {
        var running = number.replaceAll("\\D+(\\d+).*", "$1");
        return running + ';' + number + ';' + date + ";Вигаданий Василь Іванович;КМДА;" + control + ";;;м. Київ;"
                + district + ";Інший;Немає опалення\n";
    }

    private static String last(Subprocess.Outcome outcome) {
        return outcome.output().strip().lines().reduce((before, line) -> line).orElse("");
    }
}
