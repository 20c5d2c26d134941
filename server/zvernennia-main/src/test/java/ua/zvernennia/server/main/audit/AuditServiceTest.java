package ua.zvernennia.server.main.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.proto.v1.AuditEntry;
import ua.zvernennia.proto.v1.AuditGrpc;
import ua.zvernennia.proto.v1.AuditSearch;
import ua.zvernennia.proto.v1.ExportAuditRequest;
import ua.zvernennia.proto.v1.GetAuditStandingRequest;
import ua.zvernennia.proto.v1.SearchAuditRequest;
import ua.zvernennia.proto.v1.VerifyAuditRequest;
import ua.zvernennia.proto.v1.VerifyAuditResponse;
import ua.zvernennia.server.main.CommandRun;
import ua.zvernennia.server.main.testing.LogCollector;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Watcher;

/** From outside: an auditor reads, takes out and proves what others did. */
class AuditServiceTest {

    private static final LogCollector COLLECTOR = LogCollector.tcp();

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension().with("audit.syslog", COLLECTOR.address());

    @TempDir
    private Path directory;

    private static RegistryClient auditor;

    @BeforeAll
    static void people() {
        SERVER.addUser("the.auditor", "Тестовий Аудитор", Role.AUDITOR, ServerExtension.PASSWORD);
        SERVER.addUser("the.admin", "Тестовий Адміністратор", Role.SECURITY_ADMIN, ServerExtension.PASSWORD);
        auditor = loggedIn("the.auditor");
    }

    @Test
    void whatARegistrarDidIsFoundByNameAndByCardPageAfterPage() {
        CardId id = CardId.random();
        try (var registrar = SERVER.client()) {
            registrar.register(RequestId.random(), id, RegistryClient.appeal("для журналу"));
            registrar.card(id);
        }
        var byCard = AuditSearch.newBuilder().setCard(id.text()).build();
        assertThat(search(byCard, 10)).extracting(AuditEntry::getAction).contains("CARD_READ", "CARD_REGISTERED");
        assertThat(search(byCard, 10)).extracting(AuditEntry::getLogin).containsOnly(ServerExtension.LOGIN);

        var first =
                search(AuditSearch.newBuilder().setWho("registrar").build(), 1).getFirst();
        var next = audit().searchAudit(SearchAuditRequest.newBuilder()
                        .setSearch(AuditSearch.newBuilder().setWho("registrar"))
                        .setAfter(first.getPlace())
                        .setLimit(1)
                        .build())
                .getEntries(0);
        assertThat(next.getPlace().getId()).isLessThan(first.getPlace().getId());
    }

    @Test
    void anExportHoldsTheWholeSearchAndLeavesRowsOfItsOwn() {
        var rows = new ArrayList<AuditEntry>();
        audit().exportAudit(ExportAuditRequest.newBuilder()
                        .setSearch(AuditSearch.newBuilder().addActions("LOGIN"))
                        .build())
                .forEachRemaining(part -> rows.addAll(part.getEntriesList()));
        assertThat(rows).isNotEmpty().extracting(AuditEntry::getAction).containsOnly("LOGIN");
        assertThat(search(AuditSearch.newBuilder().addActions("AUDIT_EXPORTED").build(), 2))
                .hasSize(2);
    }

    @AfterAll
    static void silence() throws Exception {
        COLLECTOR.close();
    }

    @Test
    void anchorsThatAnotherMachineHasCollectedProveTheAudit() throws IOException {
        Watcher.await(Duration.ofSeconds(30), () -> !COLLECTOR.messages().isEmpty());
        var file = Files.write(directory.resolve("collected.log"), COLLECTOR.messages());
        var proof = CommandRun.of(SERVER.data(), "audit", "verify", "--anchors", file.toString());
        assertThat(proof.text()).contains(": whole");

        var other = COLLECTOR.messages().getFirst().replaceFirst("record=[0-9a-f]{8}", "record=00000000");
        Files.writeString(file, other + System.lineSeparator());
        var difference = CommandRun.of(SERVER.data(), "audit", "verify", "--anchors", file.toString());
        assertThat(difference.exit()).isEqualTo(1);
        assertThat(difference.text()).contains("1 findings");
    }

    @Test
    void theProofSaysThatNothingWasTouched() {
        Watcher.await(
                Duration.ofSeconds(30),
                () -> audit().getAuditStanding(GetAuditStandingRequest.getDefaultInstance())
                                .getSeals()
                        > 0);
        var parts = new ArrayList<VerifyAuditResponse>();
        audit().verifyAudit(VerifyAuditRequest.getDefaultInstance()).forEachRemaining(parts::add);
        var proof = parts.getLast().getProof();
        assertThat(parts.getLast().hasProof()).isTrue();
        assertThat(proof.getFindingsList()).isEmpty();
        assertThat(proof.getRows()).isPositive();
    }

    @Test
    void whoAdministersDoesNotReadTheAudit() {
        try (var admin = loggedIn("the.admin")) {
            var audit = AuditGrpc.newBlockingStub(admin.authorised());
            refused(() -> audit.searchAudit(SearchAuditRequest.getDefaultInstance()));
            refused(() ->
                    audit.exportAudit(ExportAuditRequest.getDefaultInstance()).next());
            refused(() ->
                    audit.verifyAudit(VerifyAuditRequest.getDefaultInstance()).next());
        }
    }

    private static List<AuditEntry> search(AuditSearch search, int limit) {
        return audit().searchAudit(SearchAuditRequest.newBuilder()
                        .setSearch(search)
                        .setLimit(limit)
                        .build())
                .getEntriesList();
    }

    private static AuditGrpc.AuditBlockingStub audit() {
        return AuditGrpc.newBlockingStub(auditor.authorised()).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private static RegistryClient loggedIn(String login) {
        var client = RegistryClient.connect(SERVER.port(), SERVER.authority());
        client.login(login, ServerExtension.PASSWORD);
        return client;
    }

    private static void refused(Runnable call) {
        assertThatThrownBy(() -> RegistryClient.translated(() -> {
                    call.run();
                    return List.of();
                }))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }
}
