package ua.zvernennia.ui.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.ui.Texts;

class MessagesTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    @Test
    void theGroupsAreCalledAsInTheMenuOfReports() {
        var texts = Texts.of(Messages.class, "uk");
        assertEquals("Загальні довідки", texts.get("ReportTree_GENERAL"));
        assertEquals("Довідки звернень громадян", texts.get("ReportTree_APPEALS"));
        assertEquals("Контрольні довідки", texts.get("ReportTree_CONTROL"));
        assertEquals("&Генерувати", texts.get("RunBar_generate"));
        assertEquals("Виберіть період", texts.get("ParametersPane_preset"));
    }
}
