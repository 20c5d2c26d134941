package ua.zvernennia.server.main.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.secrets.SealSecrets;
import ua.zvernennia.server.usecase.security.NewUser;
import ua.zvernennia.server.usecase.security.UserAccount;

/** Secrets of users in a real database, and the file of keys that opens them. */
class SealedSecretsTest {

    private static final int NOBODY = 0;

    private TestDatabase test;
    private Database plain;

    @TempDir
    private Path directory;

    @BeforeEach
    void open() {
        test = TestDatabase.create();
        plain = test.open();
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void whatStoodPlainIsSealedOnceAndReadAsBefore() throws IOException {
        var id = addUser(plain, "olena", (byte) 1);
        try (var keyed = keyed("keys")) {
            assertThat(keyed.secrets().execute()).isEqualTo(1);
            assertThat(keyed.secrets().execute()).isZero();

            assertThat(stored(id)).isNotEqualTo("01".repeat(32)).hasSize(120);
            assertThat(account(keyed.database(), "olena").cardsKey()).containsOnly(1);
            assertThat(account(keyed.database(), "olena").outboxKey()).containsOnly(2);
        }
        var mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("keys")));
        assertThat(mode).isEqualTo("rw-------");
        assertThat(text("select details ->> 'rows' from audit_event where action = 'SECRETS_SEALED'"))
                .isEqualTo("1");
    }

    @Test
    void newSecretsAreSealedAsTheyAreWritten() {
        try (var keyed = keyed("keys")) {
            keyed.secrets().execute();
            var id = addUser(keyed.database(), "olena", (byte) 1);
            assertThat(stored(id)).hasSize(120);

            var credentials = keyed.database().login().credentials();
            var secret = new byte[20];
            secret[0] = 7;
            run(keyed.database(), () -> {
                credentials.beginSecondFactor(id, secret);
                return id;
            });
            assertThat(text("select encode(totp_secret, 'hex') from user_credential"))
                    .hasSize(96);
            assertThat(run(keyed.database(), () -> credentials.find(id)).totpSecret())
                    .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(secret));
            run(keyed.database(), () -> credentials.removeSecondFactor(id));
            assertThat(run(keyed.database(), () -> credentials.find(id)).totpSecret())
                    .isEmpty();
            assertThat(keyed.secrets().execute()).isZero();
        }
    }

    @Test
    void aCommandWithoutKeysLeavesItToTheNextRound() {
        try (var keyed = keyed("keys")) {
            assertThat(keyed.secrets().execute()).isEqualTo(NOBODY);
            addUser(plain, "olena", (byte) 3);
            assertThat(account(keyed.database(), "olena").cardsKey()).containsOnly(3);
            assertThat(keyed.secrets().execute()).isEqualTo(1);
            assertThat(account(keyed.database(), "olena").cardsKey()).containsOnly(3);
        }
    }

    @Test
    void aSealedValueOpensForItsOwnUserAndColumnAlone() {
        try (var keyed = keyed("keys")) {
            keyed.secrets().execute();
            addUser(keyed.database(), "olena", (byte) 1);
            addUser(keyed.database(), "petro", (byte) 5);
            test.execute("update app_user set cards_key = (select cards_key from app_user where login = 'petro')"
                    + " where login = 'olena'");
            assertThatThrownBy(() -> account(keyed.database(), "olena"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not as it was sealed");
            test.execute("update app_user set cards_key = outbox_key where login = 'petro'");
            assertThatThrownBy(() -> account(keyed.database(), "petro")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void anotherKeySealsEverythingAnewWhileInstancesRun() {
        addUser(plain, "olena", (byte) 1);
        try (var running = keyed("keys");
                var command = keyed("keys")) {
            running.secrets().execute();
            var before = text("select distinct sealed_by from app_user");
            var key = command.secrets().rotate();
            assertThat(key).isNotEqualTo(before);
            assertThat(text("select distinct sealed_by from app_user")).isEqualTo(key);

            assertThat(account(running.database(), "olena").cardsKey()).containsOnly(1);
            addUser(running.database(), "petro", (byte) 5);
            assertThat(text("select sealed_by from app_user where login = 'petro'"))
                    .isEqualTo(key);
            assertThat(running.box().keys()).contains(before, key);
        }
    }

    @Test
    void withoutTheRegistrysKeyNothingStarts() {
        addUser(plain, "olena", (byte) 1);
        try (var first = keyed("keys");
                var stranger = keyed("others")) {
            first.secrets().execute();
            assertThatThrownBy(() -> stranger.secrets().execute())
                    .isInstanceOfSatisfying(
                            RegistryException.class,
                            e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID))
                    .hasMessageContaining("which " + directory.resolve("others") + " does not hold");
            assertThatThrownBy(() -> stranger.secrets().rotate()).isInstanceOf(RegistryException.class);
        }
        assertThat(directory.resolve("others")).doesNotExist();
    }

    private Keyed keyed(String file) {
        var box = new SecretKeyFile(directory.resolve(file));
        return new Keyed(box, Database.open(test.config(), box));
    }

    private static String addUser(Database database, String login, byte key) {
        return run(
                database,
                () -> database.users()
                        .add(
                                new NewUser(login, "Тестова Олена", Role.REGISTRAR, "Посада", Optional.empty()),
                                "hash",
                                filled(key),
                                filled((byte) (key + 1))));
    }

    private static byte[] filled(byte value) {
        var key = new byte[32];
        Arrays.fill(key, value);
        return key;
    }

    private static UserAccount account(Database database, String login) {
        return run(database, () -> database.users().findActive(login)).orElseThrow();
    }

    private String stored(String user) {
        return text("select encode(cards_key, 'hex') from app_user where id = '" + UUID.fromString(user) + '\'');
    }

    private String text(String query) {
        return run(plain, () -> plain.sql().one(query, row -> row.getString(1)));
    }

    private static <T> T run(Database database, Supplier<T> work) {
        return database.transactions().inTransaction(Job.UPKEEP, work);
    }

    /** A process with a file of keys. */
    private record Keyed(SecretKeyFile box, Database database) implements AutoCloseable {

        SealSecrets secrets() {
            return new SealSecrets(database.transactions(), database.sealedRows(), box, database.audit());
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
