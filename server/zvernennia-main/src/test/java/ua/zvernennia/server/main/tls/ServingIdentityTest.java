package ua.zvernennia.server.main.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.server.main.config.TlsConfig;
import ua.zvernennia.server.main.testing.Watcher;

/** What the next connection is shown when the files change under a running server. */
class ServingIdentityTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path chain;
    private Path key;
    private ServingIdentity identity;

    @BeforeEach
    void start() throws IOException {
        chain = folder.resolve("operator.pem");
        key = folder.resolve("operator.key");
        copy(made("first"));
        var config = new TlsConfig(
                Optional.of(chain),
                Optional.of(key),
                List.of(),
                Duration.ofMillis(100),
                TlsConfig.ClientCertificates.NONE,
                Optional.empty());
        var files = new TlsFiles(config, folder, InstantSource.system());
        identity = new ServingIdentity(files, files.prepare(), config.reload()).start();
    }

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void aRenewedCertificateIsServedWithoutARestart() throws IOException {
        var before = served();
        var renewed = made("second");
        copy(renewed);
        Watcher.await(PATIENCE, () -> !served().equals(before));
        assertThat(served()).isEqualTo(Pem.certificates(renewed.chain()).getFirst());
    }

    @Test
    void filesThatDoNotFitTogetherChangeNothing() throws IOException {
        var before = served();
        var renewed = made("third");
        Files.copy(renewed.chain(), chain, StandardCopyOption.REPLACE_EXISTING); // its key is still on the way
        long looks = System.nanoTime() + Duration.ofMillis(500).toNanos();
        Watcher.await(PATIENCE, () -> System.nanoTime() > looks);
        assertThat(served()).isEqualTo(before);
        Files.writeString(key, "no key at all");
        long again = System.nanoTime() + Duration.ofMillis(300).toNanos();
        Watcher.await(PATIENCE, () -> System.nanoTime() > again);
        assertThat(served()).isEqualTo(before);
        copy(renewed);
        Watcher.await(PATIENCE, () -> !served().equals(before));
    }

    private X509Certificate served() {
        var manager = identity.keyManager();
        return manager.getCertificateChain(manager.chooseServerAlias("EC", null, null))[0];
    }

    private ServerTls made(String name) {
        var own = new TlsConfig(
                Optional.empty(),
                Optional.empty(),
                List.of(name + ".example"),
                Duration.ofSeconds(10),
                TlsConfig.ClientCertificates.NONE,
                Optional.empty());
        return new TlsFiles(own, folder.resolve(name), () -> Instant.now()).prepare();
    }

    private void copy(ServerTls from) throws IOException {
        Files.copy(from.chain(), chain, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(from.key(), key, StandardCopyOption.REPLACE_EXISTING);
    }
}
