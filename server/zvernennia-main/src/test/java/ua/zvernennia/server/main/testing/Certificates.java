package ua.zvernennia.server.main.testing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import ua.zvernennia.server.main.config.TlsConfig;
import ua.zvernennia.server.main.tls.TlsFiles;

/** Certificates for tests: an authority of their own in a folder, and one certificate of it for "localhost". */
public final class Certificates {

    private Certificates() {}

    public static Made make(Path folder, InstantSource clock) {
        var config = new TlsConfig(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Duration.ofSeconds(10),
                TlsConfig.ClientCertificates.NONE,
                Optional.empty());
        var files = new TlsFiles(config, folder, clock);
        var tls = files.prepare();
        var identity = TlsFiles.read(tls);
        return new Made(tls.authority(), tls.chain(), tls.key(), identity.chain(), identity.key());
    }

    /** A certificate that is its own authority and good for either end, e.g. for a workstation. */
    public static Made selfSigned(Path folder) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            var pair = generator.generateKeyPair();
            var name = new X500Principal("CN=desk");
            var now = Instant.now();
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate(new JcaX509v3CertificateBuilder(
                                    name,
                                    BigInteger.ONE,
                                    Date.from(now.minusSeconds(60)),
                                    Date.from(now.plusSeconds(3600)),
                                    name,
                                    pair.getPublic())
                            .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
            var chain = write(folder.resolve("desk.pem"), "CERTIFICATE", certificate.getEncoded());
            var key = write(
                    folder.resolve("desk.key"), "PRIVATE KEY", pair.getPrivate().getEncoded());
            return new Made(chain, chain, key, List.of(certificate), pair.getPrivate());
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("certificate of a test", e);
        }
    }

    private static Path write(Path file, String type, byte[] content) throws IOException {
        var text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + type + "-----\n" + text + "\n-----END " + type + "-----\n");
    }

    /**
     * What was made.
     *
     * @param authority PEM
     * @param chainFile PEM
     * @param keyFile PEM
     */
    public record Made(Path authority, Path chainFile, Path keyFile, List<X509Certificate> chain, PrivateKey key) {}
}
