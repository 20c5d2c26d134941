package ua.zvernennia.server.usecase.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RolePermissions;

/** Searches, exports and proofs of an audit in memory. */
class ReadAuditTest {

    private static final Caller AUDITOR = caller(Role.AUDITOR);

    private final List<AuditEvent> audited = new ArrayList<>();
    private final FakeTrail trail = new FakeTrail();
    private final EmptyChain chain = new EmptyChain();
    private final AuditReading reading = new AuditReading(
            new Transactions() {
                @Override
                public <T> T inTransaction(Supplier<T> work) {
                    return work.get();
                }
            },
            trail,
            chain,
            audited::add,
            new RolePermissions());

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
    void nobodyButTheAuditorReadsIt(Role role) {
        var caller = caller(role);
        refused(() -> new SearchAudit(reading).page(caller, AuditSearch.ALL, Optional.empty(), 0));
        refused(() -> new SearchAudit(reading).standing(caller));
        refused(() -> new ExportAudit(reading).execute(caller, AuditSearch.ALL, entries -> {}));
        refused(() -> new ProveAudit(reading, new NoWitness()).execute(caller, (done, total) -> true));
        assertThat(audited).isEmpty();
    }

    @Test
    void aSearchIsAuditedWithoutTheNamesAskedFor() {
        var search = new AuditSearch("Коваль", "", Set.of("CARD_READ"), "Т-7", "", Optional.empty(), Optional.empty());
        new SearchAudit(reading).page(AUDITOR, search, Optional.empty(), 3);
        assertThat(audited).singleElement().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditEvent.Action.AUDIT_SEARCHED);
            assertThat(event.details())
                    .containsEntry("who", "asked")
                    .containsEntry("card", "Т-7")
                    .containsEntry("actions", "CARD_READ")
                    .containsEntry("rows", "3");
        });
    }

    @Test
    void anExportGoesThroughAllPagesAndStopsAtItsCeiling() {
        trail.rows = 1_200;
        var rows = new ArrayList<AuditEntry>();
        assertThat(new ExportAudit(reading).execute(AUDITOR, AuditSearch.ALL, rows::addAll))
                .isFalse();
        assertThat(rows).hasSize(1_200).extracting(entry -> entry.place().id()).doesNotHaveDuplicates();
        assertThat(audited).extracting(AuditEvent::action).containsOnly(AuditEvent.Action.AUDIT_EXPORTED);
        assertThat(audited.getLast().details()).containsExactly(Map.entry("rows", "1200"));

        rows.clear();
        assertThat(new ExportAudit(reading, 700).execute(AUDITOR, AuditSearch.ALL, rows::addAll))
                .isTrue();
        assertThat(rows).hasSize(700);
        assertThat(audited.getLast().details()).containsEntry("cut", "true");
    }

    @Test
    void aProofIsAuditedAndAnotherOneMayFollow() {
        var prove = new ProveAudit(reading, new NoWitness());
        assertThat(prove.execute(AUDITOR, (done, total) -> true).whole()).isTrue();
        assertThatThrownBy(() -> prove.execute(AUDITOR, (done, total) -> false))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REPORT_CANCELLED));
        assertThat(prove.execute(AUDITOR, (done, total) -> true).whole()).isTrue();
        assertThat(audited)
                .extracting(AuditEvent::action)
                .containsExactly(AuditEvent.Action.AUDIT_VERIFIED, AuditEvent.Action.AUDIT_VERIFIED);
    }

    @Test
    void aSecondProofAtTheSameTimeIsRefused() {
        var prove = new ProveAudit(reading, new NoWitness());
        var codes = new ArrayList<ErrorCode>();
        prove.execute(AUDITOR, (done, total) -> {
            try {
                prove.execute(AUDITOR, (more, all) -> true);
            } catch (RegistryException e) {
                codes.add(e.code());
            }
            return true;
        });
        assertThat(codes).containsExactly(ErrorCode.SERVER_OVERLOADED);
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }

    private static Caller caller(Role role) {
        return new Caller(new UserInfo("u1", "login", "Тестова О.", "p1", "Посада", "o1", "Апарат", role), "test");
    }

    private static final class FakeTrail implements AuditTrail {

        private int rows = 10;

        @Override
        public List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit) {
            long next = after.map(AuditPlace::id).orElse((long) rows + 1) - 1;
            var page = new ArrayList<AuditEntry>();
            for (long id = next; id > Math.max(0, next - limit); id--) {
                page.add(new AuditEntry(
                        new AuditPlace(Instant.ofEpochSecond(id), id),
                        "",
                        "",
                        "",
                        "",
                        "test",
                        "LOGIN",
                        Optional.empty(),
                        "",
                        Map.of(),
                        Map.of(),
                        true));
            }
            return page;
        }
    }

    private static final class EmptyChain implements AuditChain {

        @Override
        public int era() {
            return 0;
        }

        @Override
        public boolean tryLock() {
            return true;
        }

        @Override
        public Optional<Seal> last() {
            return Optional.empty();
        }

        @Override
        public List<Seal> after(long number, int limit) {
            return List.of();
        }

        @Override
        public void append(Seal seal) {
            throw new UnsupportedOperationException("nobody seals here");
        }

        @Override
        public List<AuditRow> settledRows(AuditPosition after, int limit) {
            return List.of();
        }

        @Override
        public List<AuditRow> rows(AuditPosition after, AuditPosition last) {
            return List.of();
        }

        @Override
        public long countAfter(AuditPosition position) {
            return 0;
        }
    }

    private static final class NoWitness implements AuditWitness {

        @Override
        public List<Anchors.Anchor> anchors() {
            return List.of();
        }

        @Override
        public SealKeys keys() {
            return new SealKeys() {
                @Override
                public boolean knows(String keyId) {
                    return false;
                }

                @Override
                public boolean verifies(String keyId, byte[] content, byte[] signature) {
                    return false;
                }
            };
        }
    }
}
