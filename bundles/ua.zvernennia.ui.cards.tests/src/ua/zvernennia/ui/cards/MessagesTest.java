package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.ui.Texts;

class MessagesTest {

    @Test
    void everyTextIsThereInBothLanguages() {
        assertEquals(List.of(), Texts.defects(Messages.class));
    }

    @Test
    void theColumnsAreCalledAndOrderedAsInTheRegister() {
        var texts = Texts.of(Messages.class, "uk");
        assertEquals(
                List.of(
                        "№ з/п",
                        "№ документа",
                        "Дата реєстрації",
                        "Заявник",
                        "Організація",
                        "Контрольний термін",
                        "Розглядає",
                        "Область",
                        "Нас. пункт",
                        "Район розгляду",
                        "Район звернення",
                        "Зміст"),
                Arrays.stream(CardColumn.values())
                        .map(column -> texts.get("CardColumns_" + column))
                        .toList());
    }
}
