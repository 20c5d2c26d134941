package ua.zvernennia.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.server.jpa.TestRegistry;

/** The whole command against a real PostgreSQL. */
class ImportCommandTest {

    private static final String HEADER = "№ з/п;№ документа;Дата реєстрації;Заявник;Організація;Контрольний термін;"
            + "Розглядає;Область;Нас. пункт;Район розгляду;Район звернення;Зміст;Вид;Колір\n";

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private TestRegistry registry;

    @BeforeEach
    void openRegistry() throws IOException {
        registry = TestRegistry.create();
        registry.database()
                .execute("insert into org_unit values (gen_random_uuid(), '02', 'Департамент', 'Деп', null, 'OTHER')");
        Files.writeString(
                directory.resolve("password"), registry.database().config().password());
    }

    @AfterEach
    void closeRegistry() {
        registry.close();
    }

    @Test
    void a_good_file_ends_with_0_and_its_counts() throws IOException {
        var file = write("good.csv", """
                ;KO-11321;06.11.2013;Шевчук О. П. та ін.;Апарат;18.11.2013;Коваль О. П.;м. Київ;м. Київ;Дарницький;Інший;;;
                ;ОП/Д-11330;2013-11-06;Дяченко О. П.;Апарат адміністрації;;;;;;;"рядок
                другий";;
                ;П-11342/1;06.11.2013;Петренко О. П.;апарат;;;;;;;;Звернення;
                """);

        assertThat(run(file)).isZero();
        assertThat(lastLine()).isEqualTo("3 imported, 0 unchanged, 0 refused, 0 warned");
        assertThat(err.toString()).contains("unknown columns: Колір").contains("stored 3 of 3");
        assertThat(directory.resolve("good.errors.csv")).doesNotExist();

        assertThat(run(file)).isZero();
        assertThat(lastLine()).isEqualTo("0 imported, 3 unchanged, 0 refused, 0 warned");
    }

    @Test
    void every_kind_of_fault_is_told_with_line_column_value_and_reason() throws IOException {
        run(write("before.csv", """
                ;Ш-1;06.11.2013;Шевчук О. П.;Апарат;;;;;;;;;
                ;Ш-2;06.11.2013;Шевчук О. П.;Департамент;;;;;;;;;
                """));

        var code = run(write("faults.csv", """
                ;Ш-9;06.11.2013;Шевчук О. П.;Апарат;;;;;;;"зміст на
                два рядки";;
                ;Ш-10;06.11.2013
                ;;06.11.2013;Шевчук О. П.;Апарат;;;;;;;;;
                ;=1+1;06.11.2013;Шевчук О. П.;Апарат;;;;;;;;;
                ;Ш-11;31.11.2013;Шевчук О. П.;Апарат;;;;;;;;;
                ;Ш-12;06.11.2999;Шевчук О. П.;Апарат;;;;;;;;;
                ;Ш-13;06.11.2013;Шевчук О. П.;Апарат;05.11.2013;;;;;;;;
                ;Ш-14;06.11.2013;;Апарат;;;;;;;;;
                ;Ш-15;06.11.2013;"44; 55";Апарат;;;;;;;;;
                ;Ш-16;06.11.2013;Шевчук О. П.;Хтось;;;;;;;;;
                ;Ш-17;06.11.2013;Шевчук О. П.;Апарат;;;;;;;;Вірш;
                ;Ш-18;06.11.2013;Шевчук О. П.;Апарат;;;%s;;;;;;
                ;Ш-19;06.11.2013;Шевчук О. П.;Апарат;;;;;;;\0;;
                ;Ш-9;06.11.2013;Шевчук О. П.;Апарат;;;;;;;інший зміст;;
                ;Ш-1;06.11.2013;Шульга О. П.;Апарат;;;;;;;;;
                ;Ш-2;06.11.2013;Шевчук О. П.;Апарат;;;;;;;;;
                21;Д-20;06.11.2013;Шевчук О. П.;Апарат;;Ніхто Н. Н.;;;Троєщина;;;;
                """.formatted("я".repeat(101))));

        assertThat(code).isEqualTo(1);
        assertThat(lastLine()).isEqualTo("2 imported, 0 unchanged, 15 refused, 1 warned");
        assertThat(Files.readString(directory.resolve("faults.errors.csv"))).isEqualTo(golden());
    }

    @Test
    void a_dry_run_tells_the_same_and_stores_nothing() throws IOException {
        var file = write("dry.csv", ";Ш-1;06.11.2013;Шевчук О. П.;Апарат;;;;;;;;;\n;?;06.11.2013;А;Апарат;;;;;;;;;\n");

        assertThat(run(file, "--dry-run")).isEqualTo(1);
        assertThat(lastLine()).isEqualTo("1 imported, 0 unchanged, 1 refused, 0 warned");
        assertThat(err.toString()).contains("nothing was stored");

        assertThat(run(file)).isEqualTo(1);
        assertThat(lastLine()).isEqualTo("1 imported, 0 unchanged, 1 refused, 0 warned");
    }

    @Test
    void a_file_without_a_needed_column_is_refused_in_one_sentence() throws IOException {
        var file = directory.resolve("short.csv");
        Files.writeString(file, "Заявник;Дата реєстрації\nШевчук О. П.;06.11.2013\n");

        assertThat(run(file)).isEqualTo(1);
        assertThat(err.toString()).contains("zvernennia: column «№ документа» is not in the header");
    }

    @Test
    void a_wrong_batch_size_is_a_wrong_command_line() throws IOException {
        assertThat(run(write("any.csv", ""), "--batch", "0")).isEqualTo(2);
    }

    private static String golden() {
        return """
                \uFEFFРядок;Колонка;Значення;Причина;Рівень
                4;; | Ш-10 | 06.11.2013;У рядку 3 значень, а в заголовку 14. Перевірте роздільники та лапки.;відмова
                5;№ документа;;Значення обов'язкове, а його немає.;відмова
                6;№ документа;'=1+1;Номер не розпізнано. Приклади: Ч-11323, КО-11321, ОП/Д-11330, П-11342/1.;відмова
                7;Дата реєстрації;31.11.2013;Такої дати немає. Приклади: 06.11.2013, 2013-11-06.;відмова
                8;Дата реєстрації;06.11.2999;Дата реєстрації ще не настала.;відмова
                9;Контрольний термін;05.11.2013;Контрольний термін раніше за дату реєстрації.;відмова
                10;Заявник;;Заявника не зазначено, а номер не має літер БП.;відмова
                11;Заявник;"44; 55";Ім'я заявника не розпізнано. Приклад: Шевчук О. П. та ін.;відмова
                12;Організація;Хтось;Такої організації немає в довіднику.;відмова
                13;Вид;Вірш;Такого виду документа немає.;відмова
                14;Область;%s;Текст задовгий, дозволено символів: 100.;відмова
                15;Зміст;\0;Текст містить недозволений символ.;відмова
                16;№ документа;Ш-9;Цей номер уже є в рядку 2 файла з іншими даними.;відмова
                17;Заявник;Шульга О. П.;Картка з цим номером уже є в реєстрі й відрізняється: Заявник. Реєстр не змінено.;відмова
                18;№ документа;Ш-2;Цей номер у реєстрі належить картці іншої організації.;відмова
                19;№ документа;Д-20;Літери номера не відповідають заявникові, очікувано: Ш. Збережено як є.;попередження
                19;№ з/п;21;№ з/п не збігається з номером документа, узято 20.;попередження
                19;Район розгляду;Троєщина;Такого району немає в довіднику, узято «Інший».;попередження
                19;Розглядає;Ніхто Н. Н.;Такої посадової особи немає в довіднику або їх кілька, ім'я записано в примітку.;попередження
                """.formatted("я".repeat(101)).replace("\n", "\r\n");
    }

    private int run(Path file, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var config = registry.database().config();
        var arguments = new ArrayList<>(List.of(
                "import",
                file.toString(),
                "--db-url",
                config.url(),
                "--db-user",
                config.user(),
                "--db-password-file",
                directory.resolve("password").toString(),
                "--data",
                directory.resolve("data").toString()));
        arguments.addAll(List.of(more));
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private String lastLine() {
        return out.toString().lines().reduce("", (before, line) -> line);
    }

    private Path write(String name, String rows) throws IOException {
        return Files.writeString(directory.resolve(name), HEADER + rows);
    }
}
