package ua.zvernennia.rpc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority made for one test. */
final class TestAuthority {

    /** What a server needs to speak TLS: its key and its chain with the authority last. */
    record Identity(PrivateKey key, List<X509Certificate> chain) {}

    private static final X500Principal NAME = new X500Principal("CN=Zvernennia CA, O=Test");

    private final KeyPair keys = keyPair();
    private final X509Certificate certificate = certificate(NAME, keys, "", Duration.ofDays(365), 1);

    X509Certificate certificate() {
        return certificate;
    }

    /** The same key in a certificate with other dates and serial number. */
    X509Certificate renewed() {
        return certificate(NAME, keys, "", Duration.ofDays(900), 2);
    }

    Identity server(String host) {
        return server(host, Duration.ofDays(30), certificate);
    }

    Identity server(String host, Duration validity, X509Certificate shown) {
        var server = keyPair();
        var own = certificate(new X500Principal("CN=" + host), server, host, validity, 17);
        return new Identity(server.getPrivate(), List.of(own, shown));
    }

    /** As {@link #server}, but signed by nobody that the chain shows. */
    Identity forged(String host) {
        var stranger = new TestAuthority();
        var identity = stranger.server(host);
        return new Identity(identity.key(), List.of(identity.chain().getFirst(), certificate));
    }

    Path writePem(Path file) {
        try {
            var body = Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(certificate.getEncoded());
            return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509Certificate certificate(
            X500Principal subject, KeyPair subjectKeys, String host, Duration validity, int serial) {
        var now = Instant.now();
        var from = validity.isNegative() ? now.plus(validity.multipliedBy(2)) : now.minus(Duration.ofHours(1));
        var builder = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.valueOf(serial),
                Date.from(from),
                Date.from(now.plus(validity)),
                subject,
                subjectKeys.getPublic());
        try {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(host.isEmpty()));
            if (!host.isEmpty()) {
                int kind = Character.isDigit(host.charAt(0)) ? GeneralName.iPAddress : GeneralName.dNSName;
                builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host)));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (CertIOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
