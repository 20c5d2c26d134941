package ua.zvernennia.ui.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import ua.zvernennia.api.AuditService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.model.registration.CardId;

/** An audit in memory. */
final class FakeAudit implements AuditService {

    static final Instant NOON = Instant.parse("2026-11-24T10:00:00Z");

    final List<AuditSearch> asked = new CopyOnWriteArrayList<>();
    volatile int rows = 450;
    volatile AuditProof proof = new AuditProof(12, 450, 1, 0, 0, List.of());
    volatile Optional<ErrorCode> refusal = Optional.empty();
    volatile CountDownLatch gate = new CountDownLatch(0);

    @Override
    public AuditStanding standing() {
        return new AuditStanding(List.of("CARD_READ", "LOGIN", "SOMETHING_NEW"), 12, Optional.of(NOON), 1);
    }

    @Override
    public List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit) {
        refusal.ifPresent(code -> {
            throw new RegistryException(code, "as the test wants it");
        });
        asked.add(search);
        return rows(after.map(AuditPlace::id).orElse((long) rows), limit);
    }

    @Override
    public boolean export(AuditSearch search, Consumer<List<AuditEntry>> taken, BooleanSupplier cancelled) {
        asked.add(search);
        taken.accept(rows(rows, rows));
        return false;
    }

    @Override
    public AuditProof prove(Progress progress, BooleanSupplier cancelled) {
        progress.report(6, 12);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return proof;
    }

    private List<AuditEntry> rows(long newest, int limit) {
        var page = new ArrayList<AuditEntry>();
        for (long id = newest - 1; id >= Math.max(0, newest - limit); id--) {
            page.add(entry(id));
        }
        return page;
    }

    private static AuditEntry entry(long id) {
        return new AuditEntry(
                new AuditPlace(NOON.plusSeconds(id), id),
                "clerk" + id,
                id == 1 ? "=HYPERLINK(\"http://evil\")" : "Тестова Особа " + id,
                "Реєстратор",
                id % 2 == 0 ? "Голова, Коваль О. П." : "",
                "10.0.0.1 desk",
                "CARD_READ",
                Optional.of(CardId.random()),
                "Т-" + (id + 1),
                Map.of("for", "p1", "view", "MASKED"),
                Map.of("p1", "Голова, Коваль О. П."),
                true);
    }
}
