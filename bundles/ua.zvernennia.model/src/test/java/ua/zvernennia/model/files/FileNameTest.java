package ua.zvernennia.model.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../passwd",
                "a/b.pdf",
                "a\\b.pdf",
                "C:x.pdf",
                "a\u0000.pdf",
                "a\n.pdf",
                "скан\u202Efdp.exe",
                "скан.pdf ",
                "скан.",
                ".прихований",
                "con",
                "NUL.pdf",
                "a?.pdf"
            })
    void whatIsNoPlainNameIsRefused(String raw) {
        assertThatThrownBy(() -> new FileName(raw))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FILE_NAME_INVALID));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, _.._etc_passwd",
        "C:\\Скани\\лист.pdf, C__Скани_лист.pdf",
        "NUL.pdf, _NUL.pdf",
        "'  лист.pdf. ', лист.pdf",
        "'', _"
    })
    void cleaningFindsTheNearestName(String raw, String expected) {
        assertThat(FileName.cleaning(raw).text()).isEqualTo(expected);
    }

    @Test
    void theExtensionSurvivesTheCut() {
        var name = FileName.cleaning("ї".repeat(300) + ".PDF");

        assertThat(name.text()).hasSize(FileName.MAX);
        assertThat(name.extension()).contains("pdf");
    }

    @Test
    void oneCharacterMoreThanAllowedIsRefused() {
        assertThat(new FileName("я".repeat(FileName.MAX)).text()).hasSize(FileName.MAX);
        assertThatThrownBy(() -> new FileName("я".repeat(FileName.MAX + 1))).isInstanceOf(RegistryException.class);
    }

    @Test
    void aDecomposedNameOfAMacIsTheSameName() {
        assertThat(new FileName("и\u0306ого.pdf")).isEqualTo(new FileName("його.pdf"));
    }

    @Property
    void whateverComesBecomesAName(@ForAll String raw) {
        var name = FileName.cleaning(raw);

        assertThat(new FileName(name.text())).isEqualTo(name);
        assertThat(name.text()).doesNotContain("/", "\\", "\0").hasSizeBetween(1, FileName.MAX);
    }
}
