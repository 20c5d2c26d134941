package ua.zvernennia.ui.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.audit.AuditProof;

/** The part in a shell of its own, with a server that is faked. */
class AuditPartTest {

    @TempDir
    private Path directory;

    private final FakeAudit audit = new FakeAudit();
    private Screen screen;
    private AuditPart part;

    @BeforeEach
    void open() {
        screen = new Screen();
        part = new AuditPart(
                audit,
                Clock.fixed(FakeAudit.NOON, Days.KYIV),
                Optional.of(() -> Optional.of(directory.resolve("audit.csv"))));
        part.create(screen.area());
        screen.open();
        screen.until(() -> !part.list().rows().isEmpty(), part.bar()::message);
    }

    @AfterEach
    void close() {
        audit.gate.countDown();
        screen.close();
    }

    @Test
    void itOpensWithTheLastWeekAndHowTheChainStands() {
        var first = audit.asked.getFirst();
        assertEquals(Optional.of(Instant.parse("2026-11-17T22:00:00Z")), first.from());
        assertEquals(Optional.of(Instant.parse("2026-11-24T22:00:00Z")), first.until());
        assertEquals(200, part.list().rows().size());
        assertTrue(part.standing().startsWith("Ланцюг печаток: 12"), part.standing());
    }

    @Test
    void theNextPageComesWhenTheLastRowIsInView() {
        part.list().viewport().scrollTo(199);
        screen.until(() -> part.list().rows().size() == 400, part.bar()::message);
        part.list().viewport().scrollTo(399);
        screen.until(() -> part.list().rows().size() == 450, part.bar()::message);
        assertEquals("Записів: 450, новіші вгорі. Це всі.", part.bar().message());
    }

    @Test
    void everyQuestionIsAsked() {
        part.questions().who().setText("Коваль");
        part.questions().card().setText("КО-11");
        part.questions().from().setText("1.11.2026");
        part.questions().until().setText("");
        part.questions().action().select(2); // after all acts, and the one without a Ukrainian name
        part.questions().who().notifyListeners(SWT.DefaultSelection, new Event());
        screen.until(() -> audit.asked.size() == 2, part.bar()::message);
        var asked = audit.asked.getLast();
        assertEquals("Коваль", asked.who());
        assertEquals("КО-11", asked.card());
        assertEquals(Set.of("LOGIN"), asked.actions());
        assertEquals(Optional.of(Instant.parse("2026-10-31T22:00:00Z")), asked.from());
        assertEquals(Optional.empty(), asked.until());
    }

    @Test
    void aDayThatIsNoneIsSaidAndWhatWasTypedStays() {
        part.questions().from().setText("31.02.2026");
        screen.press(Messages.AuditPart_search);
        assertEquals(
                "Поле «З дати» містить неприпустиме значення. Перевірте введене.",
                part.bar().message());
        assertEquals("31.02.2026", part.questions().from().getText());
        part.questions().from().setText("25.11.2026");
        screen.press(Messages.AuditPart_search);
        assertTrue(part.bar().message().startsWith("Період вказано неправильно"));
        assertEquals(1, audit.asked.size());
    }

    @Test
    void theSelectedRowIsShownWholeWithNamesForIds() {
        part.list().select(part.list().rows().get(1).place());
        assertTrue(part.facts().details().getText().contains("за посаду: Голова, Коваль О. П."));
        assertTrue(part.facts().details().getText().contains("показано: MASKED"));
    }

    @Test
    void theExportHoldsEveryRowAndNoFormula() throws IOException {
        screen.press(Messages.AuditPart_export);
        var file = directory.resolve("audit.csv");
        screen.until(() -> part.bar().message().startsWith("Збережено"), part.bar()::message);
        var lines = Files.readAllLines(file);
        assertEquals(451, lines.size());
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")));
        assertFalse(Files.exists(directory.resolve("audit.csv.part")));
    }

    @Test
    void aProofSaysThatAllIsWholeOrNamesWhatIsNot() {
        screen.press(Messages.AuditPart_prove);
        screen.until(() -> part.bar().message().startsWith("Журнал цілий"), part.bar()::message);
        audit.proof = new AuditProof(12, 450, 0, 0, 1, List.of(new AuditProof.Finding("ROW_CHANGED", 3, 77)));
        screen.press(Messages.AuditPart_prove);
        screen.until(() -> part.bar().message().startsWith("Журнал змінено"), part.bar()::message);
        assertTrue(
                part.bar().message().endsWith("Запис 77 змінено після печатки 3."),
                part.bar().message());
    }

    @Test
    void aLongProofTellsHowFarItIsAndCanBeGivenUp() {
        audit.gate = new CountDownLatch(1);
        screen.press(Messages.AuditPart_prove);
        screen.until(() -> part.bar().message().equals("Перевірено печаток: 6 з 12"), part.bar()::message);
        assertFalse(screen.enabled(Messages.AuditPart_search));
        screen.press(Messages.WorkBar_cancel);
        assertEquals(Messages.WorkBar_cancelled, part.bar().message());
        assertTrue(screen.enabled(Messages.AuditPart_search));
    }

    @Test
    void aRefusalIsASentenceAndTheFormerRowsStay() {
        audit.refusal = Optional.of(ErrorCode.NOT_PERMITTED);
        screen.press(Messages.AuditPart_search);
        screen.until(() -> part.bar().message().startsWith("У вас немає права"), part.bar()::message);
        assertEquals(200, part.list().rows().size());
        audit.refusal = Optional.empty();
        audit.rows = 0;
        screen.press(Messages.AuditPart_search);
        screen.until(() -> part.list().rows().isEmpty(), part.bar()::message);
    }
}
