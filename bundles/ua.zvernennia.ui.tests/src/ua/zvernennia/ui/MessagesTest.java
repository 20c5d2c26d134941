package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;

class MessagesTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    @Test
    void everyErrorCodeHasASentenceInBothLanguages() {
        for (var language : Texts.LANGUAGES) {
            var sentences = new ErrorSentences(Texts.of(Messages.class, language));
            for (var code : ErrorCode.values()) {
                assertTrue(sentences.of(code).endsWith("."), () -> language + ' ' + code);
            }
        }
    }

    @Test
    void aSentenceOfACodeNeedsNoFacts() {
        for (var language : Texts.LANGUAGES) {
            var sentences = new ErrorSentences(Texts.of(Messages.class, language));
            for (var code : ErrorCode.values()) {
                assertEquals(List.of(), Texts.placeholders(sentences.of(code)), code::name);
            }
        }
    }
}
