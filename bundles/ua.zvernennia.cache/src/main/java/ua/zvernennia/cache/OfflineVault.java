package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

/**
 * The keys of the local databases, wrapped by a PIN for work without the server: Argon2id (RFC 9106) makes a key of the
 * PIN, AES-256-GCM wraps. One file per server and login, named by a hash.
 *
 * <p>Wrong PINs are counted with a growing delay, and the tenth in a row destroys the file. That stops a person at the
 * keyboard; whoever copies the disk can try PINs as fast as Argon2id lets them, so a PIN has at least
 * {@value #PIN_MIN} characters. The databases themselves are not touched by any of this.
 */
public final class OfflineVault {

    /** Shortest PIN, in characters. */
    public static final int PIN_MIN = 6;

    /** Longest PIN, in characters. */
    public static final int PIN_MAX = 64;

    private static final int VERSION = 1;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int FREE_TRIES = 3;
    private static final int TRIES_MAX = 10;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param folder need not exist yet */
    public OfflineVault(Path folder, Clock clock) {
        this.folder = requireNonNull(folder, "folder");
        this.clock = requireNonNull(clock, "clock");
    }

    /** Whether somebody has set a PIN for this server and login here. */
    public boolean holds(String server, String login) {
        return Files.isRegularFile(file(server, login));
    }

    /**
     * Wraps the keys by a PIN, in place of those wrapped before.
     *
     * @param pin wiped by the caller
     * @throws RegistryException {@link ErrorCode#PIN_TOO_SHORT}, {@link ErrorCode#CACHE_DAMAGED} when the disk refuses
     */
    public void put(String server, String login, char[] pin, OfflineSecret secret) {
        if (pin.length < PIN_MIN || pin.length > PIN_MAX) {
            throw new RegistryException(ErrorCode.PIN_TOO_SHORT, "PIN of " + pin.length + " characters");
        }
        var salt = bytes(SALT_BYTES);
        var nonce = bytes(NONCE_BYTES);
        var head = head(salt, nonce);
        var wrapped = crypt(Cipher.ENCRYPT_MODE, key(pin, salt), nonce, place(head, server, login), pack(secret));
        write(
                file(server, login),
                ByteBuffer.allocate(head.length + wrapped.length)
                        .put(head)
                        .put(wrapped)
                        .array());
        forgetTries(server, login);
    }

    /**
     * Unwraps the keys.
     *
     * @param pin wiped by the caller
     * @throws RegistryException {@link ErrorCode#WRONG_PIN}; {@link ErrorCode#PIN_LOCKED} before the delay is over, with
     *     the argument {@code seconds}; {@link ErrorCode#PIN_NOT_SET}, also after the last try
     */
    public synchronized OfflineSecret open(String server, String login, char[] pin) {
        if (!holds(server, login)) {
            throw new RegistryException(ErrorCode.PIN_NOT_SET, "no PIN for this login here");
        }
        var tries = tries(server, login);
        long wait = Duration.between(clock.instant(), tries.notBefore).toSeconds();
        if (wait > 0) {
            throw new RegistryException(
                    ErrorCode.PIN_LOCKED, "too many wrong PINs", Map.of("seconds", Long.toString(wait)), null);
        }
        note(server, login, tries.count + 1); // before the try: pulling the plug must not give another one
        try {
            var secret = unwrap(server, login, pin);
            forgetTries(server, login);
            return secret;
        } catch (AEADBadTagException e) {
            if (tries.count + 1 >= TRIES_MAX) {
                forget(server, login);
            }
            throw new RegistryException(ErrorCode.WRONG_PIN, "try " + (tries.count + 1), e);
        }
    }

    /** Destroys the wrapped keys; a login at the server is needed to set another PIN. */
    public void forget(String server, String login) {
        delete(file(server, login));
        forgetTries(server, login);
    }

    private OfflineSecret unwrap(String server, String login, char[] pin) throws AEADBadTagException {
        var all = ByteBuffer.wrap(read(file(server, login)));
        try {
            var head = new byte[1 + SALT_BYTES + NONCE_BYTES];
            all.get(head);
            if (head[0] != VERSION) {
                throw new RegistryException(ErrorCode.PIN_NOT_SET, "wrapped by another version");
            }
            var salt = Arrays.copyOfRange(head, 1, 1 + SALT_BYTES);
            var nonce = Arrays.copyOfRange(head, 1 + SALT_BYTES, head.length);
            var wrapped = new byte[all.remaining()];
            all.get(wrapped);
            return unpack(open(key(pin, salt), nonce, place(head, server, login), wrapped));
        } catch (java.nio.BufferUnderflowException e) {
            throw new RegistryException(ErrorCode.PIN_NOT_SET, "wrapped keys cut short", e);
        }
    }

    private static byte[] open(SecretKeySpec key, byte[] nonce, byte[] place, byte[] wrapped)
            throws AEADBadTagException {
        try {
            return crypt(Cipher.DECRYPT_MODE, key, nonce, place, wrapped);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof AEADBadTagException wrong) {
                throw wrong;
            }
            throw e;
        }
    }

    private static byte[] crypt(int mode, SecretKeySpec key, byte[] nonce, byte[] place, byte[] content) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM", e);
        }
    }

    private static SecretKeySpec key(char[] pin, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withIterations(PASSES)
                .withMemoryAsKB(MEMORY_KIB)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var key = new byte[32];
        generator.generateBytes(pin, key);
        return new SecretKeySpec(key, "AES");
    }

    private static byte[] head(byte[] salt, byte[] nonce) {
        return ByteBuffer.allocate(1 + SALT_BYTES + NONCE_BYTES)
                .put((byte) VERSION)
                .put(salt)
                .put(nonce)
                .array();
    }

    /** What the wrapped keys are bound to. */
    private static byte[] place(byte[] head, String server, String login) {
        var names = (server + '\n' + login).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + names.length)
                .put(head)
                .put(names)
                .array();
    }

    private static byte[] pack(OfflineSecret secret) {
        var packer = new Packer();
        packer.text(secret.serverId());
        var user = secret.user();
        for (var text : new String[] {
            user.id(),
            user.login(),
            user.displayName(),
            user.positionId(),
            user.positionTitle(),
            user.organisation(),
            user.organisationName(),
            user.role().name()
        }) {
            packer.text(text);
        }
        packer.text(HexFormat.of().formatHex(secret.cardsKey().getEncoded()));
        packer.text(HexFormat.of().formatHex(secret.outboxKey().getEncoded()));
        return packer.done();
    }

    private static OfflineSecret unpack(byte[] bytes) {
        var unpacker = new Unpacker(bytes, new Unpacker.Shared());
        return new OfflineSecret(
                unpacker.text(),
                new UserInfo(
                        unpacker.text(),
                        unpacker.text(),
                        unpacker.text(),
                        unpacker.text(),
                        unpacker.text(),
                        unpacker.text(),
                        unpacker.text(),
                        Role.valueOf(unpacker.text())),
                new SecretKeySpec(HexFormat.of().parseHex(unpacker.text()), "AES"),
                new SecretKeySpec(HexFormat.of().parseHex(unpacker.text()), "AES"));
    }

    private Tries tries(String server, String login) {
        var file = triesFile(server, login);
        if (!Files.isRegularFile(file)) {
            return new Tries(0, Instant.MIN);
        }
        var parts = new String(read(file), StandardCharsets.US_ASCII).strip().split(" ", 2);
        try {
            return new Tries(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])));
        } catch (RuntimeException e) {
            return new Tries(TRIES_MAX - 1, Instant.MIN); // somebody meddled: one try is left
        }
    }

    private void note(String server, String login, int count) {
        var delay = count < FREE_TRIES ? Duration.ZERO : FIRST_DELAY.multipliedBy(1L << 2 * (count - FREE_TRIES));
        var text = count + " " + clock.instant().plus(delay).toEpochMilli();
        write(triesFile(server, login), text.getBytes(StandardCharsets.US_ASCII));
    }

    private void forgetTries(String server, String login) {
        delete(triesFile(server, login));
    }

    private Path file(String server, String login) {
        return folder.resolve(name(server, login) + ".keys");
    }

    private Path triesFile(String server, String login) {
        return folder.resolve(name(server, login) + ".tries");
    }

    private static String name(String server, String login) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((server + '\n' + login).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private void write(Path file, byte[] content) {
        try {
            Files.createDirectories(folder);
            var part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.CACHE_DAMAGED, "keys for work without network", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.CACHE_DAMAGED, "keys for work without network", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.CACHE_DAMAGED, "keys for work without network", e);
        }
    }

    private record Tries(int count, Instant notBefore) {}
}
