package ua.zvernennia.server.jpa.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.audit.SealAudit;

/** What an auditor finds in the real tables. */
class AuditTrailTest {

    @TempDir
    private Path directory;

    private TestRegistry registry;

    @BeforeEach
    void open() {
        registry = TestRegistry.create();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aRowNamesWhoDidWhatToWhichCardForWhom() {
        var card = registry.registered("журнал");
        record(AuditEvent.by(TestRegistry.registrar(), AuditEvent.Action.CARD_READ, card.id())
                .with(Map.of("for", TestRegistry.REVIEWER)));
        var entry = page(who("тестова"), Optional.empty(), 1).getFirst();
        assertThat(entry.login()).isEqualTo("registrar");
        assertThat(entry.name()).isEqualTo("Тестова Олена");
        assertThat(entry.position()).isEqualTo("Реєстратор");
        assertThat(entry.actsFor()).isEqualTo("Заступник голови, Коваль О. П.");
        assertThat(entry.action()).isEqualTo("CARD_READ");
        assertThat(entry.cardNumber()).isEqualTo(card.registration().number().text());
        assertThat(entry.names()).containsValue("Заступник голови, Коваль О. П.");
        assertThat(entry.sealed()).isFalse();
    }

    @Test
    void everyQuestionNarrowsTheSearch() {
        var card = registry.registered("перша");
        record(AuditEvent.from("login 10.0.0.9", AuditEvent.Action.LOGIN_REFUSED));
        record(AuditEvent.by(TestRegistry.registrar(), AuditEvent.Action.CARD_READ)
                .with(Map.of("for", TestRegistry.REVIEWER)));
        var number = card.registration().number();

        assertThat(actions(who("registrar"))).containsExactly("CARD_READ", "CARD_REGISTERED");
        assertThat(actions(who("nobody"))).isEmpty();
        assertThat(actions(search("", "коваль", Set.of(), "", ""))).containsExactly("CARD_READ");
        assertThat(actions(search("", "нікого", Set.of(), "", ""))).isEmpty();
        assertThat(actions(search("", "", Set.of("LOGIN_REFUSED"), "", ""))).containsExactly("LOGIN_REFUSED");
        assertThat(actions(search("", "", Set.of(), number.text(), ""))).containsExactly("CARD_REGISTERED");
        assertThat(actions(search("", "", Set.of(), Integer.toString(number.running()), "")))
                .containsExactly("CARD_REGISTERED");
        assertThat(actions(search("", "", Set.of(), card.id().text(), ""))).containsExactly("CARD_REGISTERED");
        assertThat(actions(search("", "", Set.of(), "не номер", ""))).isEmpty();
        assertThat(actions(search("", "", Set.of(), "", "10.0.0.9"))).containsExactly("LOGIN_REFUSED");
        assertThat(actions(search("", "", Set.of(), "", "100%"))).isEmpty();
        assertThat(actions(AuditSearch.ALL)).hasSize(3);
    }

    @Test
    void aPeriodIsFromInclusiveUntilExclusive() {
        record(AuditEvent.from("one", AuditEvent.Action.LOGOUT));
        var at = page(AuditSearch.ALL, Optional.empty(), 1).getFirst().place().at();
        assertThat(actions(period(at, at.plusNanos(1_000)))).hasSize(1);
        assertThat(actions(period(at.minusSeconds(1), at))).isEmpty();
        assertThat(actions(period(at.plusNanos(1_000), at.plusSeconds(9)))).isEmpty();
    }

    @Test
    void pagesHoldEveryRowOnceAlsoWhenManyHappenedAtOnce() {
        for (int i = 0; i < 7; i++) {
            record(AuditEvent.from("n" + i, AuditEvent.Action.LOGOUT));
        }
        registry.database().execute("update audit_event set happened_at = '2026-01-01T00:00:00Z'");
        var seen = new ArrayList<AuditEntry>();
        Optional<AuditPlace> after = Optional.empty();
        List<AuditEntry> page;
        do {
            page = page(AuditSearch.ALL, after, 3);
            seen.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().place());
        } while (!page.isEmpty());
        assertThat(seen).extracting(AuditEntry::origin).containsExactly("n6", "n5", "n4", "n3", "n2", "n1", "n0");
    }

    @Test
    void whatASealLiesOverSaysSo() throws Exception {
        record(AuditEvent.from("sealed", AuditEvent.Action.LOGOUT));
        try (var anchors = AnchorFile.open(directory.resolve("anchors"))) {
            new SealAudit(
                            registry.open().transactions(),
                            registry.open().auditChain(),
                            registry.open().clock(),
                            new TestSealKey("a".repeat(64)),
                            anchors)
                    .execute();
        }
        record(AuditEvent.from("not yet", AuditEvent.Action.LOGOUT));
        assertThat(page(AuditSearch.ALL, Optional.empty(), 9))
                .extracting(AuditEntry::sealed)
                .containsExactly(false, true);
    }

    private void record(AuditEvent event) {
        registry.open().transactions().inTransaction(() -> {
            registry.open().audit().record(event);
            return true;
        });
    }

    private List<String> actions(AuditSearch search) {
        return page(search, Optional.empty(), 100).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit) {
        var trail = new SqlAuditTrail(registry.open().sql());
        return registry.open()
                .transactions()
                .inTransaction(TestRegistry.auditor(), () -> trail.page(search, after, limit));
    }

    private static AuditSearch who(String who) {
        return search(who, "", Set.of(), "", "");
    }

    private static AuditSearch period(Instant from, Instant until) {
        return new AuditSearch("", "", Set.of(), "", "", Optional.of(from), Optional.of(until));
    }

    private static AuditSearch search(String who, String actsFor, Set<String> actions, String card, String origin) {
        return new AuditSearch(who, actsFor, actions, card, origin, Optional.empty(), Optional.empty());
    }
}
