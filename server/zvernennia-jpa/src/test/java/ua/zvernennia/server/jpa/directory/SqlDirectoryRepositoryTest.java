package ua.zvernennia.server.jpa.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.directory.GetDirectory;

class SqlDirectoryRepositoryTest {

    private static TestRegistry registry;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void whoHasThePresentVersionGetsNothing() {
        var all = get("").orElseThrow();
        assertThat(all.districts())
                .extracting(District::name)
                .startsWith("Голосіївський")
                .endsWith("Інший");
        assertThat(all.classifiers()).extracting(ClassifierRow::classifier).contains(Classifiers.QUESTION);
        assertThat(all.organisations()).hasSize(1);
        assertThat(all.positions()).hasSize(2);
        assertThat(get(all.version())).isEmpty();
    }

    @Test
    void aChangedListIsANewVersion() {
        var before = get("").orElseThrow();
        registry.database().execute("insert into district values ('NEW', 'Новий', 12)");
        var after = get(before.version()).orElseThrow();
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.districts()).hasSize(before.districts().size() + 1);

        registry.database().execute("delete from district where code = 'NEW'");
        assertThat(get(after.version()).orElseThrow().districts()).isEqualTo(before.districts());
    }

    private static Optional<Directory> get(String known) {
        return new GetDirectory(
                        registry.open().transactions(),
                        registry.open().directory(),
                        registry.open().permissions())
                .execute(TestRegistry.registrar(), known);
    }
}
