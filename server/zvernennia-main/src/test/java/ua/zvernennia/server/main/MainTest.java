package ua.zvernennia.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator sees of a command that cannot do its work: one sentence and a code. */
class MainTest {

    @TempDir
    Path directory;

    private final StringWriter errors = new StringWriter();

    @Test
    void aWrongValueStopsTheStartWithItsName() throws IOException {
        var file = Files.writeString(directory.resolve("server.conf"), "listen.port = 99999");
        assertThat(run("serve", "--config", file.toString())).isEqualTo(FailureHandler.WRONG_CONFIGURATION);
        assertOneSentence("zvernennia: listen.port: 99999 (expected: 0..65535)");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNamed() {
        assertThat(run("migrate", "--db-url", "jdbc:postgresql://localhost:1/registry", "--db-user", "owner"))
                .isEqualTo(FailureHandler.FAILED);
        assertOneSentence("zvernennia: the database at jdbc:postgresql://localhost:1/registry: ");
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsNamed() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        assertThat(run("migrate", "--data", file.resolve("below").toString()))
                .isEqualTo(FailureHandler.WRONG_CONFIGURATION);
        assertOneSentence("cannot be used (expected: a directory this account may write)");
    }

    @Test
    void aWrongCommandLineShowsItsUsage() {
        assertThat(run("serve", "--prot", "1")).isEqualTo(2);
        assertThat(errors.toString()).contains("Unknown option", "Usage: zvernennia serve");
    }

    private int run(String... arguments) {
        return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }

    private void assertOneSentence(String part) {
        assertThat(errors.toString().lines().toList())
                .singleElement()
                .asString()
                .contains(part);
    }
}
