package ua.zvernennia.server.main.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.testing.FakeClamd;
import ua.zvernennia.server.main.testing.FakeClamd.Mood;
import ua.zvernennia.server.usecase.files.VirusScanner.Verdict;

class ClamdTest {

    private FakeClamd daemon;
    private Clamd clamd;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        daemon = new FakeClamd();
        clamd = new Clamd(daemon.address(), Duration.ofSeconds(60));
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
        daemon.close();
    }

    @Test
    void whatIsHarmlessIsClean() {
        assertThat(clamd.scan(text("лист"))).isEqualTo(new Verdict.Clean());
    }

    @Test
    void theTestVirusIsFoundByName() {
        assertThat(clamd.scan(new ByteArrayInputStream(ProbeArchive.eicar())))
                .isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
    }

    @Test
    void theProbeFindsTheVirusBehindNinetyMegabytes() {
        assertThatCode(clamd::probe).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"BLIND", "LIMITED", "ALERTING", "DYING", "MAD"})
    void aScannerThatDoesNotFindItIsNotBelieved(Mood mood) {
        daemon.be(mood);

        assertUnavailable(clamd::probe);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"LIMITED", "ALERTING"})
    void whatWasNotLookedAtWholeIsNotClean(Mood mood) {
        daemon.be(mood);

        assertThat(clamd.scan(text("лист".repeat(1_000_000)))).isInstanceOf(Verdict.NotWhole.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"DYING", "MAD"})
    void anAnswerThatIsNoneIsNoVerdict(Mood mood) {
        daemon.be(mood);

        assertUnavailable(() -> clamd.scan(text("лист")));
    }

    @Test
    void aScannerThatSaysNothingIsGivenUp() {
        daemon.be(Mood.SILENT);
        try (var impatient = new Clamd(daemon.address(), Duration.ofMillis(300))) {
            assertUnavailable(() -> impatient.scan(text("лист")));
        }
    }

    @Test
    void aScannerThatIsNotThereIsUnavailable() throws IOException {
        daemon.stop();

        assertUnavailable(() -> clamd.scan(text("лист")));
        try (var nowhere = new Clamd(directory.resolve("no.socket").toString(), Duration.ofSeconds(60))) {
            assertUnavailable(() -> nowhere.scan(text("лист")));
        }
    }

    @Test
    void aFailingDiskIsNoFailingScanner() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> clamd.scan(broken))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_STORE_UNAVAILABLE));
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.SCANNER_UNAVAILABLE));
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
