package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class ErrorSentencesTest {

    private final ErrorSentences sentences = new ErrorSentences(Texts.of(Messages.class, "uk"));

    @Test
    void factsAreShownWithTheLabelOfTheField() {
        var failure = new RegistryException(
                ErrorCode.TEXT_TOO_LONG, "", Map.of("field", "summary", "limit", "4000", "actual", "4017"));
        assertEquals("У полі «Зміст» 4017 знаків, дозволено не більше 4000. Скоротіть текст.", sentences.of(failure));
    }

    @Test
    void withoutAllFactsTheShortSentenceIsShown() {
        var failure = new RegistryException(ErrorCode.TEXT_TOO_LONG, "", Map.of("field", "summary"));
        assertEquals("Текст задовгий. Скоротіть його і повторіть.", sentences.of(failure));
    }

    @Test
    void aFieldWithoutALabelIsNotNamed() {
        var failure = new RegistryException(ErrorCode.INVALID_VALUE, "", Map.of("field", "pageToken"));
        assertEquals("Одне з полів містить неприпустиме значення. Перевірте введене.", sentences.of(failure));
    }

    @Test
    void theMessageForDevelopersIsNeverShown() {
        var failure = new RegistryException(ErrorCode.INTERNAL, "secret of the implementation");
        assertFalse(sentences.of(failure).contains("secret"));
    }
}
