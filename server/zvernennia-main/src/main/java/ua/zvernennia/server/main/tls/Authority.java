package ua.zvernennia.server.main.tls;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import ua.zvernennia.server.main.database.DataDirectory;

/**
 * A certificate authority of this server alone, ECDSA P-256, made once. Workstations pin its key, so that the server's
 * certificate may change under it without a question.
 */
final class Authority {

    static final Duration LIFE = Duration.ofDays(3652);

    /** The longest that browsers and operating systems accept of a server. */
    static final Duration SERVER_LIFE = Duration.ofDays(397);

    /** Clocks of workstations are not exact. */
    private static final Duration CLOCK_SKEW = Duration.ofHours(1);

    private static final SecureRandom RANDOM = new SecureRandom();

    private final X509Certificate certificate;
    private final PrivateKey key;

    private Authority(X509Certificate certificate, PrivateKey key) {
        this.certificate = requireNonNull(certificate, "certificate");
        this.key = requireNonNull(key, "key");
    }

    /** The authority kept in the two files, made when there is none. */
    static Authority openOrMake(Path certificateFile, Path keyFile, String host, Instant now) {
        if (Files.exists(keyFile)) {
            var certificate = Pem.certificates(certificateFile).getFirst();
            return new Authority(certificate, Pem.key(keyFile, "EC"));
        }
        var made = make(host, now);
        try {
            // The key last: with a key there is a certificate, whatever breaks in between.
            Files.writeString(certificateFile, Pem.of(made.certificate));
        } catch (IOException e) {
            throw Pem.refused(certificateFile, "cannot be written", "a directory this account may write", e);
        }
        DataDirectory.writeSecret(keyFile, Pem.of(made.key));
        return made;
    }

    X509Certificate certificate() {
        return certificate;
    }

    boolean issued(X509Certificate server) {
        try {
            server.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false; // of another authority, or damaged: either way a new one is due
        }
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    /** A certificate for host names and addresses, the main one first. */
    X509Certificate issue(PublicKey serverKey, List<String> names, Instant now) {
        try {
            var builder = builder(
                    certificate.getSubjectX500Principal(), subject(names.getFirst()), serverKey, now, SERVER_LIFE);
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(certificate));
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(serverKey));
            builder.addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(names.stream().map(Authority::generalName).toArray(GeneralName[]::new)));
            return sign(builder, key);
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("issuing the server's certificate", e);
        }
    }

    private static Authority make(String host, Instant now) {
        var pair = newKey();
        var id = new byte[4];
        RANDOM.nextBytes(id);
        // A number of its own: two servers of one host must not look alike to whoever reads the list of authorities.
        var name = subject("Zvernennia CA " + host + ' ' + HexFormat.of().formatHex(id));
        try {
            var builder = builder(name, name, pair.getPublic(), now, LIFE);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createSubjectKeyIdentifier(pair.getPublic()));
            return new Authority(sign(builder, pair.getPrivate()), pair.getPrivate());
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("making the certificate authority", e);
        }
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Principal issuer, X500Principal subject, PublicKey subjectKey, Instant now, Duration life) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).setBit(126),
                Date.from(now.minus(CLOCK_SKEW)),
                Date.from(now.minus(CLOCK_SKEW).plus(life)),
                subject,
                subjectKey);
    }

    private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
    }

    private static GeneralName generalName(String name) {
        boolean address = name.indexOf(':') >= 0 || name.matches("\\d+(?:\\.\\d+){3}");
        return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, name);
    }

    /** X.520 holds at most 64 characters of a common name. */
    private static X500Principal subject(String name) {
        var cut = name.length() <= 64 ? name : name.substring(0, 64);
        return new X500Principal("CN=\"" + cut.replace("\"", "") + "\", O=Zvernennia");
    }
}
