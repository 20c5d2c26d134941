package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;

/** The part in a shell of its own, with a server that is faked. */
class PersonPartTest {

    private static final CardId CARD = CardId.random();

    @TempDir
    private Path directory;

    private final List<PersonRequest> asked = new ArrayList<>();
    private PersonFile answer = new PersonFile(
            List.of(new PersonFile.HeldCard(CARD, "Т-7", LocalDate.of(2026, 1, 12), CardState.CLOSED)),
            List.of(new PersonFile.Access(
                    Instant.parse("2026-02-03T10:00:00Z"), "Коваль О. П., заступник", "CARD_READ", CARD, "")),
            "{\"person\": \"Ткаченко Ірина\"}");
    private Screen screen;
    private PersonPart part;

    @BeforeEach
    void open() {
        screen = new Screen();
        part = new PersonPart(
                request -> {
                    asked.add(request);
                    return answer;
                },
                Optional.of(() -> Optional.of(directory.resolve("person.json"))));
        part.create(screen.area());
        screen.open();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void withoutNameAndGroundNobodyIsAsked() {
        screen.press(Messages.PersonPart_find);

        assertEquals(Messages.PersonPart_required, part.bar().message());
        assertTrue(asked.isEmpty());
    }

    @Test
    void whatIsHeldIsShownAndWritten() throws IOException {
        type("Ткаченко", "Ірина", "", "", "запит № 12");
        screen.press(Messages.PersonPart_find);
        screen.until(() -> part.cards().rows().size() == 1, part.bar()::message);

        assertEquals("запит № 12", asked.getFirst().reason());
        assertEquals("Ірина", asked.getFirst().name().givenName());
        assertEquals(1, part.accesses().rows().size());
        screen.press(Messages.PersonPart_save);
        screen.until(
                () -> Files.exists(directory.resolve("person.json"))
                        && !part.bar().busy(),
                part.bar()::message);
        assertEquals(answer.json(), Files.readString(directory.resolve("person.json")));
        assertFalse(Files.exists(directory.resolve("person.json.part")));
    }

    @Test
    void aCancelledFileLeavesNothingBehindAndTheFormerOneAsItWas() throws IOException {
        var file = Files.writeString(directory.resolve("person.json"), "former");

        assertFalse(PersonJson.write(file, "x".repeat(200_000), () -> true));
        assertEquals("former", Files.readString(file));
        assertFalse(Files.exists(directory.resolve("person.json.part")));
    }

    @Test
    void nothingIsToBeSavedBeforeSomebodyWasFound() {
        assertFalse(screen.enabled(Messages.PersonPart_save));
    }

    @Test
    void whoIsNotThereIsSaidToBeNowhere() {
        answer = new PersonFile(List.of(), List.of(), "{}");
        type("Ніхто", "Ніде", "", "", "запит № 13");
        screen.press(Messages.PersonPart_find);
        screen.until(() -> part.bar().message().equals(Messages.PersonPart_nothing), part.bar()::message);

        assertEquals(1, asked.size());
    }

    /** In the order of the form. */
    private void type(String... values) {
        var texts = new ArrayList<Text>();
        collect(screen.shell(), texts);
        for (int i = 0; i < values.length; i++) {
            texts.get(i).setText(values[i]);
        }
    }

    private static void collect(Composite parent, List<Text> found) {
        for (var child : parent.getChildren()) {
            if (child instanceof Text text) {
                found.add(text);
            } else if (child instanceof Composite inside) {
                collect(inside, found);
            }
        }
    }
}
