package ua.zvernennia.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.printing.GetPrintTemplate;

class TemplateCommandTest {

    @TempDir
    private Path directory;

    private TestRegistry registry;
    private StringWriter printed = new StringWriter();

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
    void aTemplateIsSetListedReadByWorkstationsAndTakenAwayAgain() throws IOException {
        var docx = word("own.docx", "word/document.xml");
        var database = registry.open();
        var get = new GetPrintTemplate(database.transactions(), database.printTemplates(), database.permissions());
        assertThat(get.execute(TestRegistry.registrar(), "rkk")).isEmpty();

        assertThat(run("template", "set", "rkk", docx.toString())).isZero();

        assertThat(get.execute(TestRegistry.registrar(), "rkk")).hasValue(Files.readAllBytes(docx));
        assertThat(get.execute(TestRegistry.registrar(), "stamp")).isEmpty();
        var copy = directory.resolve("copy.docx");
        assertThat(run("template", "get", "rkk", copy.toString())).isZero();
        assertThat(copy).hasSameBinaryContentAs(docx);
        assertThat(run("template", "list")).isZero();
        assertThat(printed.toString()).contains("rkk").doesNotContain("stamp");

        assertThat(run("template", "reset", "rkk")).isZero();
        assertThat(get.execute(TestRegistry.registrar(), "rkk")).isEmpty();
        assertThat(run("template", "get", "rkk", copy.toString())).isNotZero();
    }

    @Test
    void whatIsNoFormOrNoWordDocumentIsRefused() throws IOException {
        assertThat(run(
                        "template",
                        "set",
                        "letter",
                        word("a.docx", "word/document.xml").toString()))
                .isNotZero();
        assertThat(run("template", "set", "rkk", word("b.docx", "other.xml").toString()))
                .isNotZero();
        assertThat(run(
                        "template",
                        "set",
                        "rkk",
                        Files.writeString(directory.resolve("c.docx"), "text").toString()))
                .isNotZero();
    }

    private int run(String... command) {
        var config = registry.database().config();
        var line = Main.commandLine();
        printed = new StringWriter();
        line.setOut(new PrintWriter(printed, true));
        line.setErr(new PrintWriter(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        var all = Stream.concat(
                        Stream.of(command),
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
        return line.execute(all);
    }

    private Path word(String name, String part) throws IOException {
        var file = directory.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.closeEntry();
        }
        return file;
    }
}
