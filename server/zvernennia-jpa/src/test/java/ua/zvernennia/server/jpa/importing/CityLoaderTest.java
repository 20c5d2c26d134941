package ua.zvernennia.server.jpa.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.jpa.TestRegistry;

class CityLoaderTest {

    private static final String UNIT = "00000000-0000-4000-8000-000000000001";
    private static final String USER = "00000000-0000-4000-8000-000000000002";
    private static final String POST = "00000000-0000-4000-8000-000000000003";
    private static final String CARD = "00000000-0000-4000-8000-000000000004";
    private static final String KEY = "\\\\x" + "01".repeat(32);

    private static final String RESOLUTION = "00000000-0000-0000-0000-0000000000a1";
    private static final String EXECUTION = "00000000-0000-0000-0000-0000000000a2";

    @TempDir
    private Path city;

    private TestDatabase test;
    private Database database;

    @BeforeEach
    void openDatabase() throws IOException {
        test = TestDatabase.create();
        database = Database.open(test.owner());
        writeCity();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
        test.close();
    }

    @Test
    void loads_every_table_and_gives_keys_and_an_epoch_of_its_own() {
        var epoch = setting("feed_epoch");
        var directoryVersion = setting("directory_version");

        assertThat(loader().load(city)).isEqualTo(1);

        var card = database.transactions()
                .inTransaction(TestRegistry.registrar(), () -> database.cards().find(CardId.parse(CARD)))
                .orElseThrow();
        assertThat(card.registration().number().text()).isEqualTo("ОП/Л-7");
        assertThat(card.content().summary()).isEqualTo("Два\nрядки\tй \\");
        assertThat(card.content().applicants())
                .singleElement()
                .satisfies(a -> assertThat(a.name().withInitials()).isEqualTo("Лук'яненко О. І."));
        assertThat(setting("feed_epoch")).isNotEqualTo(epoch);
        assertThat(setting("directory_version")).isNotEqualTo(directoryVersion);
        assertThat(text("select encode(cards_key, 'hex') from app_user"))
                .hasSize(64)
                .isNotEqualTo("01".repeat(32));
        assertThat(text("select action from audit_event")).isEqualTo("IMPORTED");
        var next = database.transactions().inTransaction(() -> {
            var journal = database.numbers().journalFor(DocumentKind.APPEAL, UNIT);
            return database.numbers().next(journal, 2026);
        });
        assertThat(next).isEqualTo(8);
    }

    @Test
    void refuses_a_registry_that_is_not_empty() {
        loader().load(city);

        refused(ErrorCode.CONFIGURATION_INVALID, "not empty");
        assertThat(text("select count(*)::text from document")).isEqualTo("1");
    }

    @Test
    void a_city_without_a_manifest_was_broken_off() throws IOException {
        Files.delete(city.resolve("manifest.tsv"));

        refused(ErrorCode.IMPORT_FILE_UNREADABLE, "manifest.tsv");
    }

    @Test
    void a_file_that_ends_early_leaves_the_registry_empty() throws IOException {
        Files.writeString(city.resolve("applicant.copy"), "");

        refused(ErrorCode.IMPORT_FILE_UNREADABLE, "0 rows");
        assertThat(text("select count(*)::text from document")).isEqualTo("0");
        assertThat(text("select count(*)::text from classifier_row where code = '090.1'"))
                .isEqualTo("0");
    }

    @Test
    void a_row_that_the_database_refuses_is_told_with_its_file() throws IOException {
        Files.writeString(city.resolve("position.copy"), "nonsense\n");

        refused(ErrorCode.IMPORT_FILE_UNREADABLE, "position.copy");
    }

    @Test
    void a_manifest_cannot_bring_other_statements() throws IOException {
        var manifest = Files.readString(city.resolve("manifest.tsv"));
        Files.writeString(city.resolve("manifest.tsv"), manifest.replace("code,name", "code) from stdin; --"));

        refused(ErrorCode.IMPORT_FILE_UNREADABLE, "manifest.tsv");
    }

    private void refused(ErrorCode code, String message) {
        assertThatThrownBy(() -> loader().load(city))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    private CityLoader loader() {
        return new CityLoader(database.transactions(), database.sql(), database.audit());
    }

    private String setting(String key) {
        return text("select value from registry_setting where key = '" + key + '\'');
    }

    private String text(String query) {
        return database.transactions()
                .inTransaction(TestRegistry.registrar(), () -> database.sql().one(query, row -> row.getString(1)));
    }

    private void writeCity() throws IOException {
        var tables = new LinkedHashMap<String, Map.Entry<String, String>>();
        tables.put(
                "classifier_row",
                Map.entry(
                        "classifier,code,name,parent,ordinal,valid_from,valid_to,source_act",
                        "858.II\t090.1\tОпалення\t090\t9001\t2013-01-01\t\\N\tПерелік міста"));
        tables.put(
                "org_unit",
                Map.entry("id,code,name,short_name,parent_id,type", UNIT + "\tKMDA\tКМДА\tКМДА\t\\N\tAPPARATUS"));
        tables.put(
                "app_user",
                Map.entry(
                        "id,login,display_name,password_hash,cards_key,outbox_key",
                        USER + "\tregistrar\tБойко І.\t-\t" + KEY + '\t' + KEY));
        tables.put(
                "position",
                Map.entry(
                        "id,unit_id,title,holder,user_id,role,valid_from",
                        POST + '\t' + UNIT + "\tРеєстратор\tБойко І.\t" + USER + "\tREGISTRAR\t2013-01-16"));
        tables.put("number_counter", Map.entry("journal,year,last_number", "APPEALS\t2026\t7"));
        tables.put(
                "document",
                Map.entry(
                        "id,revision,kind,state,journal,year,running,channel,prefix,registered_on,organisation_id,"
                                + "received_on,citizens,receipt_form,receipt_mark,appeal_kind,subject,type,question,"
                                + "region,settlement,processing_district,appeal_district,summary,control_rule,note,"
                                + "changed_at,changed_by",
                        CARD + "\t1\tAPPEAL\tREGISTERED\tAPPEALS\t2026\t7\tОП\tЛ\t2026-11-06\t" + UNIT
                                + "\t2026-11-06\t1\t1.2\t\t\t\t\t\tм. Київ\tм. Київ\tOTHER\tOTHER\t"
                                + "Два\\nрядки\\tй \\\\\t\t\t2026-11-06T10:00:00Z\tБойко І."));
        tables.put(
                "applicant",
                Map.entry(
                        "document_id,ordinal,surname,given_name,patronymic,address,phone,email,name_key,phone_key",
                        CARD + "\t0\tЛук'яненко\tОльга\tІгорівна\t\t\t\tЛУК'ЯНЕНКО ОЛЬГА ІГОРІВНА\t"));
        addExecutions(tables);
        var manifest = new StringBuilder("zvernennia-city 3\ta test\n");
        for (var table : tables.entrySet()) {
            Files.writeString(
                    city.resolve(table.getKey() + ".copy"), table.getValue().getValue() + '\n');
            manifest.append(table.getKey())
                    .append('\t')
                    .append(table.getKey())
                    .append(".copy\t1\t")
                    .append(table.getValue().getKey())
                    .append('\n');
        }
        Files.writeString(city.resolve("manifest.tsv"), manifest);
    }

    private static void addExecutions(Map<String, Map.Entry<String, String>> tables) {
        tables.put("execution_tree", Map.entry("document_id,revision", CARD + "\t2"));
        tables.put(
                "resolution",
                Map.entry(
                        "id,document_id,revision,ordinal,author_id,kind,state,text,resolved_on,control,prepared_by,"
                                + "created_at",
                        RESOLUTION + '\t' + CARD + "\t1\t1\t" + POST
                                + "\tCOMPOUND\tDRAFT\tп.1 Виконати\t2026-11-06\tt\tБойко І.\t2026-11-06T10:00:00Z"));
        tables.put(
                "resolution_point",
                Map.entry("resolution_id,ordinal,point,sub_point,text", RESOLUTION + "\t1\t1\t0\tВиконати"));
        tables.put(
                "execution",
                Map.entry(
                        "id,document_id,resolution_id,point,revision,ordinal,executor_id,unit_id,role,important,state",
                        EXECUTION + '\t' + CARD + '\t' + RESOLUTION + "\t1\t1\t2\t" + POST + '\t' + UNIT
                                + "\tMAIN\tf\tNEW"));
    }
}
