package ua.zvernennia.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void ordinaryTextIsLeftAsItIs() {
        var text = "Об'їзд, «м’ята»\tі\r\nдругий рядок 👍🏽 — ґанок";
        assertThat(PlainText.isPlain(text)).isTrue();
        assertThat(PlainText.of(text)).isSameAs(text);
    }

    @Test
    void aLineBreakOfAWordProcessorBecomesALineEnd() {
        assertThat(PlainText.of("перший\u000Bдругий")).isEqualTo("перший\nдругий");
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsTakenOut() {
        assertThat(PlainText.of("сума \u202E001\u202C грн")).isEqualTo("сума 001 грн");
        assertThat(PlainText.isPlain("\u2066прихований\u2069")).isFalse();
    }

    @Property
    void whatIsCleanedIsPlain(@ForAll String text) {
        assertThat(PlainText.isPlain(PlainText.of(text))).isTrue();
    }
}
