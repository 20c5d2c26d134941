package ua.zvernennia.city.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyFileTest {

    @TempDir
    private Path directory;

    @Test
    void escapes_what_copy_would_misread() throws IOException {
        try (var file = new CopyFile(directory, Table.NUMBER_COUNTER)) {
            file.row("tab\there", "two\nlines\r", "back\\slash");
            file.row(Optional.empty(), Optional.of(5), new byte[] {0, (byte) 0xFF});
        }

        assertThat(Files.readString(directory.resolve("number_counter.copy")))
                .isEqualTo("tab\\there\ttwo\\nlines\\r\tback\\\\slash\n\\N\t5\t\\\\x00ff\n");
    }

    @Test
    void refuses_a_row_of_another_width() throws IOException {
        try (var file = new CopyFile(directory, Table.NUMBER_COUNTER)) {
            assertThatThrownBy(() -> file.row("APPEALS")).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
