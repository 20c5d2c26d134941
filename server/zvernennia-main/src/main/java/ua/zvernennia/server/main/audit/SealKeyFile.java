package ua.zvernennia.server.main.audit;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.database.DataDirectory;
import ua.zvernennia.server.usecase.audit.SealKey;

/** An Ed25519 key (RFC 8032) in a PEM file that only the server's account may read, its public half beside it. */
public final class SealKeyFile implements SealKey {

    static final String ALGORITHM = "Ed25519";

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (PRIVATE|PUBLIC) KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1 KEY-----");

    private final PrivateKey secret;
    private final String id;

    private SealKeyFile(PrivateKey secret, PublicKey known) {
        this.secret = requireNonNull(secret, "secret");
        this.id = idOf(known);
    }

    /**
     * The key in the files, made when there is none.
     *
     * @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} for a file of another shape
     */
    static SealKeyFile openOrMake(Path secretFile, Path publicFile) {
        if (Files.exists(secretFile)) {
            return new SealKeyFile(readSecret(secretFile), readPublic(publicFile));
        }
        var pair = newPair();
        try {
            // The secret last: with a secret there is the public half, whatever breaks in between.
            Files.writeString(publicFile, block("PUBLIC", pair.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(publicFile.toString(), e);
        }
        DataDirectory.writeSecret(secretFile, block("PRIVATE", pair.getPrivate().getEncoded()));
        return new SealKeyFile(pair.getPrivate(), pair.getPublic());
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] sign(byte[] content) {
        try {
            var signer = Signature.getInstance(ALGORITHM);
            signer.initSign(secret);
            signer.update(content);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing a seal", e);
        }
    }

    /** @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} for a file of another shape */
    static PublicKey readPublic(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(content(file, "PUBLIC")));
        } catch (GeneralSecurityException e) {
            throw refused(file, e);
        }
    }

    static String idOf(PublicKey key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static PrivateKey readSecret(Path file) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(content(file, "PRIVATE")));
        } catch (GeneralSecurityException e) {
            throw refused(file, e);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    private static byte[] content(Path file, String type) {
        try {
            var matcher = BLOCK.matcher(Files.readString(file));
            if (!matcher.find() || !matcher.group(1).equals(type)) {
                throw refused(file, null);
            }
            return Base64.getMimeDecoder().decode(matcher.group(2));
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    private static String block(String type, byte[] content) {
        return "-----BEGIN " + type + " KEY-----\n" + BASE64.encodeToString(content) + "\n-----END " + type
                + " KEY-----\n";
    }

    private static RegistryException refused(Path file, Throwable cause) {
        return new RegistryException(
                ErrorCode.CONFIGURATION_INVALID,
                "audit: " + file + " cannot be read as a key (expected: Ed25519 in PEM, as the server wrote it)",
                Map.of("name", "audit"),
                cause);
    }
}
