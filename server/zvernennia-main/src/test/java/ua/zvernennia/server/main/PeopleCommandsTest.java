package ua.zvernennia.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.GetCard;

class PeopleCommandsTest {

    @TempDir
    private Path directory;

    private TestRegistry registry;

    @BeforeEach
    void openRegistry() throws IOException {
        registry = TestRegistry.create();
        Files.writeString(
                directory.resolve("password"), registry.database().config().password());
    }

    @AfterEach
    void closeRegistry() {
        registry.close();
    }

    @Test
    void aStaffListIsCheckedStoredOnceAndListed() throws IOException {
        var staff = Files.writeString(directory.resolve("staff.csv"), """
                Логін;ПІБ;Код підрозділу;Посада;Роль;Керівник;Початок;Кінець
                staff.one;Перша Олена Іванівна;01;Головний спеціаліст;EXECUTOR;;01.01.2024;
                staff.two;Друга Ірина Петрівна;01;Начальник;UNIT_HEAD;так;2024-01-01;2030-12-31
                поганий логін;Третя Особа;01;Спеціаліст;EXECUTOR;;;
                staff.four;Четверта Особа;01;Спеціаліст;ЦАР;;;
                staff.five;П'ята Особа;99;Спеціаліст;EXECUTOR;;32.01.2024;
                staff.six;Шоста Особа;нема;Спеціаліст;EXECUTOR;;;
                """);
        assertThat(run("people", "import", staff.toString(), "--dry-run"))
                .contains("2 to store, 0 unchanged, 4 refused");
        assertThat(run("people", "list", "staff.")).doesNotContain("staff.one");

        assertThat(run("people", "import", staff.toString())).contains("2 stored, 0 unchanged, 4 refused");
        assertThat(run("people", "import", staff.toString())).contains("0 stored, 2 unchanged, 4 refused");
        assertThat(run("people", "list", "staff."))
                .contains("staff.one\tINVITED\tПерша Олена Іванівна")
                .contains("UNIT_HEAD\t2024-01-01…2030-12-31\tНачальник");
        assertThat(Files.readString(directory.resolve("staff.errors.csv")))
                .contains("ЦАР")
                .contains("32.01.2024")
                .contains("нема")
                .contains("поганий логін");
    }

    @Test
    void statesAndPositionsChangeFromTheConsole() {
        run("people", "block", "registrar");
        assertThat(run("people", "unblock", "registrar")).contains("registrar\tACTIVE");
        assertThat(run(
                        "people",
                        "position-add",
                        "registrar",
                        "--unit",
                        "01",
                        "--title",
                        "Контролер",
                        "--role",
                        "CONTROLLER",
                        "--from",
                        "2024-01-01"))
                .contains("added ");
        assertThat(run("people", "list", "registrar")).contains("CONTROLLER\t2024-01-01…\tКонтролер");
        assertThat(run("people", "block", "nobody.at.all")).isNotEmpty();
    }

    @Test
    void everythingOnOnePersonIsWrittenWithWhoLookedAtIt() throws IOException {
        var card = registry.registered("про дах");
        new GetCard(registry.ports()).execute(TestRegistry.registrar(), card.id());
        var file = directory.resolve("person.json");
        var export = new String[] {
            "people",
            "export",
            file.toString(),
            "--surname",
            "Ткаченко",
            "--given-name",
            "Ірина",
            "--patronymic",
            "Петрівна",
            "--phone",
            "0671234567",
            "--reason",
            "запит № 5"
        };
        assertThat(run(export)).contains("written");
        assertThat(Files.readString(file))
                .contains("про дах")
                .contains("CARD_READ")
                .contains("Тестова Олена, Реєстратор")
                .contains(card.id().text());
        assertThat(run(export)).as("never over a file that is there").doesNotContain("written");
        var stranger = directory.resolve("stranger.json");
        run(
                "people",
                "export",
                stranger.toString(),
                "--surname",
                "Ткаченко",
                "--given-name",
                "Інша",
                "--reason",
                "запит");
        assertThat(Files.readString(stranger)).doesNotContain("про дах");
    }

    private String run(String... arguments) {
        var text = new StringWriter();
        var config = registry.database().config();
        var all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--data",
                                directory.toString(),
                                "--db-url",
                                config.url(),
                                "--db-user",
                                config.user(),
                                "--db-password-file",
                                directory.resolve("password").toString()))
                .toArray(String[]::new);
        var out = new PrintWriter(text, true);
        Main.commandLine().setOut(out).setErr(out).execute(all);
        return text.toString();
    }
}
