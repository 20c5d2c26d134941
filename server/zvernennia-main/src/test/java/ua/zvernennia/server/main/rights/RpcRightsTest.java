package ua.zvernennia.server.main.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.Capacity;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.model.security.Decision;
import ua.zvernennia.model.security.Involvement;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.Participant;
import ua.zvernennia.model.security.RightsTable;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.Subject;
import ua.zvernennia.server.grpc.RpcRights;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;

/**
 * Every call as every role against a running server, compared with {@code rpc.rights} and the table of rights. A call
 * without a row fails here; one without a probe of its own in {@link RpcProbes} is only held to refusing.
 */
class RpcRightsTest {

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    private static final RightsTable TABLE = RightsTable.defaults();
    private static final Map<String, RpcRights.Need> NEEDS = RpcRights.read().needs();
    private static final Map<Role, RegistryClient> CLIENTS = new EnumMap<>(Role.class);
    private static final Set<String> REFUSALS =
            Set.of(ErrorCode.NOT_PERMITTED.name(), ErrorCode.CARD_NOT_FOUND.name(), ErrorCode.SESSION_ENDED.name());
    private static Card card;

    @BeforeAll
    static void oneUserForEachRole() {
        try (var registrar = SERVER.client()) {
            card = registrar.register(RequestId.random(), CardId.random(), RegistryClient.appeal("чужа картка"));
        }
        for (var role : Role.values()) {
            var login = "role." + role.name().toLowerCase(Locale.ROOT);
            SERVER.addUser(login, "Тестова Особа", role, ServerExtension.PASSWORD);
            var client = RegistryClient.connect(SERVER.port(), SERVER.authority());
            client.login(login, ServerExtension.PASSWORD);
            CLIENTS.put(role, client);
        }
    }

    @AfterAll
    static void disconnect() {
        CLIENTS.values().forEach(RegistryClient::close);
    }

    @Test
    void everyCallHasARowAndEveryRowACall() throws ReflectiveOperationException {
        var names = new TreeSet<String>();
        methods().forEach(method -> names.add(nameOf(method)));
        assertThat(new TreeSet<>(NEEDS.keySet()))
                .as("rows of rpc.rights (server/zvernennia-grpc/src/main/resources)")
                .isEqualTo(names);
    }

    @TestFactory
    Stream<DynamicTest> everyCallAsEveryRole() throws ReflectiveOperationException {
        var tests = new ArrayList<DynamicTest>();
        for (var method : methods()) {
            var need = NEEDS.get(nameOf(method));
            if (need != null && need.session()) {
                tests.add(DynamicTest.dynamicTest(nameOf(method), () -> tryAll(method, need)));
            }
        }
        return tests.stream();
    }

    private static void tryAll(MethodDescriptor<?, ?> method, RpcRights.Need need) {
        var wrong = new TreeMap<Role, String>();
        for (var role : Role.values()) {
            var outcome = new RpcProbes(CLIENTS.get(role), card.id()).call(method);
            var expected = expected(role, need);
            if (!fits(outcome, expected)) {
                wrong.put(role, outcome.code() + " (expected: " + expected + ')');
            }
        }
        assertThat(wrong).as("roles whose answer is not what the table says").isEmpty();
        var stranger = RegistryClient.connect(SERVER.port(), SERVER.authority());
        try (stranger) {
            assertThat(new RpcProbes(stranger, card.id()).call(method).code())
                    .as("without a session")
                    .isEqualTo(ErrorCode.SESSION_ENDED.name());
        }
    }

    private static Expected expected(Role role, RpcRights.Need need) {
        if (need.act().isEmpty()) {
            return Expected.GRANTED;
        }
        if (!need.card()) {
            return granted(TABLE.decide(need.act().get(), subject(role)), Expected.REFUSED);
        }
        var sees = TABLE.decide(Act.SEE_CARD, subject(role), object());
        if (!sees.allowed()) {
            return Expected.NOT_FOUND;
        }
        if (need.act().get() == Act.SEE_PERSONAL_DATA && !sees.masked()) {
            return Expected.GRANTED; // nothing to unmask
        }
        return granted(TABLE.decide(need.act().get(), subject(role), object()), Expected.REFUSED);
    }

    private static Expected granted(Decision decision, Expected otherwise) {
        return decision.allowed() ? Expected.GRANTED : otherwise;
    }

    private static boolean fits(RpcProbes.Outcome outcome, Expected expected) {
        if (!outcome.probed()) {
            return expected == Expected.GRANTED || !outcome.code().equals(RpcProbes.OK);
        }
        return switch (expected) {
            case GRANTED -> !REFUSALS.contains(outcome.code()); // a lost race is no matter of rights
            case REFUSED -> outcome.code().equals(ErrorCode.NOT_PERMITTED.name());
            case NOT_FOUND -> outcome.code().equals(ErrorCode.CARD_NOT_FOUND.name());
        };
    }

    /** Everybody belongs to the unit at the top, where the card was registered, and takes no part in it. */
    private static Subject subject(Role role) {
        var unit = Set.of("top");
        return new Subject(List.of(Capacity.own("position", role, "top", unit, unit)));
    }

    private static ObjectView object() {
        return new ObjectView(Confidentiality.PERSONAL, Set.of(Participant.unit(Involvement.REGISTRAR, "top")));
    }

    private static List<MethodDescriptor<?, ?>> methods() throws ReflectiveOperationException {
        var all = new ArrayList<MethodDescriptor<?, ?>>();
        for (var service : SERVER.services()) {
            var type =
                    Class.forName("ua.zvernennia.proto.v1." + service.substring(service.lastIndexOf('.') + 1) + "Grpc");
            all.addAll(
                    ((ServiceDescriptor) type.getMethod("getServiceDescriptor").invoke(null)).getMethods());
        }
        return all;
    }

    private static String nameOf(MethodDescriptor<?, ?> method) {
        return method.getFullMethodName().substring("zvernennia.v1.".length());
    }

    private enum Expected {
        GRANTED,
        REFUSED,
        NOT_FOUND
    }
}
