package ua.zvernennia.server.jpa.security;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import ua.zvernennia.server.usecase.security.Passwords;

/**
 * Argon2id (RFC 9106) in PHC strings: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$hash}. 64 MiB and about 0.2 s each, so
 * only some at a time: a flood of logins waits instead of taking the memory.
 */
public final class Argon2Passwords implements Passwords {

    private static final Cost DEFAULT = new Cost(64 * 1024, 3, 1);
    private static final int AT_A_TIME = 2;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    private final SecureRandom random = new SecureRandom();
    private final Executor hashing;
    private final String unmatchable = phc(DEFAULT, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));

    public Argon2Passwords() {
        this(AT_A_TIME);
    }

    /** @param atATime hashes that are computed at once, 64 MiB each */
    public Argon2Passwords(int atATime) {
        this(atATime, Thread.ofPlatform().name("argon2-", 0).daemon().factory());
    }

    /**
     * A hash holds a processor for a good part of a second and never gives it away. On the virtual thread of a call it
     * would hold one of the few carriers, and all other calls of the server would wait for it.
     */
    Argon2Passwords(int atATime, ThreadFactory threads) {
        var pool = new ThreadPoolExecutor(
                atATime, atATime, IDLE.toMillis(), TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        hashing = pool;
    }

    @Override
    public String hash(char[] password) {
        var salt = randomBytes(SALT_BYTES);
        return phc(DEFAULT, salt, argon2(password, DEFAULT, salt, HASH_BYTES));
    }

    @Override
    public boolean matches(char[] password, String phc) {
        var parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("stored password hash is no Argon2id PHC string");
        }
        var cost = new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        var expected = Base64.getDecoder().decode(parts.group(5));
        var actual = argon2(password, cost, Base64.getDecoder().decode(parts.group(4)), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    @Override
    public String unmatchable() {
        return unmatchable;
    }

    private byte[] argon2(char[] password, Cost cost, byte[] salt, int length) {
        var bytes = utf8(password);
        try {
            return CompletableFuture.supplyAsync(() -> computed(bytes, cost, salt, length), hashing)
                    .join();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] computed(byte[] password, Cost cost, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        var hash = new byte[length];
        generator.generateBytes(password, hash);
        return hash;
    }

    /** Without a String in between, which could not be wiped. */
    private static byte[] utf8(char[] password) {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        buffer.clear();
        while (buffer.hasRemaining()) {
            buffer.put((byte) 0);
        }
        return bytes;
    }

    private byte[] randomBytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static String phc(Cost cost, byte[] salt, byte[] hash) {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=" + cost.lanes() + '$'
                + base64.encodeToString(salt) + '$' + base64.encodeToString(hash);
    }

    private record Cost(int memoryKib, int passes, int lanes) {}
}
