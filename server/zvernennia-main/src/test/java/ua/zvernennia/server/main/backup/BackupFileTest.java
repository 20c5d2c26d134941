package ua.zvernennia.server.main.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.backup.BackupReading;

class BackupFileTest {

    @TempDir
    private Path directory;

    private Path file;
    private BackupKey key;

    @BeforeEach
    void prepare() throws IOException {
        file = directory.resolve("backup");
        key = BackupKey.ofFile(random("key", 32));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_048_576, 3_000_000})
    void whatWasWrittenComesBack(int size) throws IOException {
        var content = bytes(size);
        new BackupFile(file, key).write(out -> out.write(content));
        assertThat(new BackupFile(file, key).open().readAllBytes()).isEqualTo(content);
    }

    @Test
    void aPassphraseOpensItToo() throws IOException {
        var passphrase = BackupKey.ofPassphrase(Files.writeString(directory.resolve("p"), "правда і кривда\n"));
        new BackupFile(file, passphrase).write(out -> out.write(1));
        assertThat(new BackupFile(file, passphrase).open().readAllBytes()).containsExactly(1);
        assertThatThrownBy(() -> new BackupFile(file, key).open())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("its key is of the kind argon2id");
    }

    @Test
    void anotherKeyOpensNothing() throws IOException {
        new BackupFile(file, key).write(out -> out.write(bytes(100)));
        var other = BackupKey.ofFile(random("other", 40));
        assertThatThrownBy(() -> new BackupFile(file, other).open().readAllBytes())
                .isInstanceOf(IOException.class);
    }

    /** Any byte, head included, and any length: it is refused, and never as if it were a shorter one. */
    @Test
    void whatWasChangedOrCutOffIsRefused() throws IOException {
        new BackupFile(file, key).write(out -> out.write(bytes(2_500_000)));
        var whole = Files.readAllBytes(file);
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            var damaged = whole.clone();
            damaged[i < 20 ? i * 3 : random.nextInt(whole.length)] ^= 1;
            assertRefused(damaged);
            assertRefused(Arrays.copyOf(whole, i < 20 ? i * 5 : random.nextInt(whole.length)));
        }
        assertRefused(Arrays.copyOf(whole, whole.length - 1));
        assertRefused(Arrays.copyOf(whole, whole.length + 1));
    }

    @Test
    void aReaderOfCopiesSaysItInASentence() throws IOException {
        new BackupFile(file, key).write(out -> out.write(bytes(10)));
        assertThatThrownBy(() -> new BackupReading(new BackupFile(file, key)::open).check())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("does not begin as a copy does");
        Files.write(file, bytes(50));
        assertThatThrownBy(() -> new BackupReading(new BackupFile(file, key)::open).check())
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("no backup of a registry");
    }

    @Test
    void aFailureLeavesTheFormerOne() throws IOException {
        new BackupFile(file, key).write(out -> out.write(1));
        assertThatThrownBy(() -> new BackupFile(file, key).write(out -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(new BackupFile(file, key).open().readAllBytes()).containsExactly(1);
        try (var files = Files.list(directory)) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("backup", "key");
        }
    }

    private void assertRefused(byte[] content) throws IOException {
        var damaged = Files.write(directory.resolve("damaged"), content);
        assertThatThrownBy(() -> new BackupFile(damaged, key).open().readAllBytes())
                .isInstanceOfAny(IOException.class, RegistryException.class);
    }

    private Path random(String name, int size) throws IOException {
        return Files.write(directory.resolve(name), bytes(size));
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
