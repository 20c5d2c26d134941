package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.LoginRequest;
import ua.zvernennia.proto.v1.WantedVersion.Policy;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;

/**
 * Workstations that are not of today, against the server of today: one that speaks by the contract of the last release,
 * read from its kept descriptor, and one that is older than its administrator allows.
 */
class OldWorkstationTest {

    private static final Path LAST_RELEASE =
            Path.of("../../proto/zvernennia-proto/src/test/resources/zvernennia-v1.desc");

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension()
            .with("clients.update", "required")
            .with("clients.version", "0.1.0")
            .with("clients.source", "the portal");

    @Test
    void oneOfTheLastReleaseLogsInAndWorks() throws Exception {
        var contract = contract();
        try (var line = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            var login = call(
                    line.channel(),
                    method(contract, "Session", "Login"),
                    Map.of(
                            "login", ServerExtension.LOGIN,
                            "password", ServerExtension.PASSWORD,
                            "client_version", "0.1.0"));
            var token = text(login, "token");
            assertThat(token).hasSize(43);
            var session = authorised(line.channel(), token);
            var user = (DynamicMessage) field(call(session, method(contract, "Session", "WhoAmI"), Map.of()), "user");
            assertThat(text(user, "login")).isEqualTo(ServerExtension.LOGIN);
            assertThat(call(session, method(contract, "Directory", "GetDirectory"), Map.of())
                            .getAllFields())
                    .isNotEmpty();
            call(session, method(contract, "Session", "Logout"), Map.of());
        }
    }

    @Test
    void oneThatIsTooOldIsToldWhereToGetTheNewOne() {
        assertThatThrownBy(() -> login("0.0.9")).isInstanceOfSatisfying(RegistryException.class, refused -> {
            assertThat(refused.code()).isEqualTo(ErrorCode.CLIENT_TOO_OLD);
            assertThat(refused.arguments())
                    .containsEntry("present", "0.0.9")
                    .containsEntry("wanted", "0.1.0")
                    .containsEntry("source", "the portal");
        });
    }

    @Test
    void oneThatIsNewEnoughIsToldWhatIsWanted() {
        var wanted = login("0.1.0").getWantedVersion();
        assertThat(wanted.getPolicy()).isEqualTo(Policy.POLICY_REQUIRED);
        assertThat(wanted.getVersion()).isEqualTo("0.1.0");
    }

    private static ua.zvernennia.proto.v1.LoginResponse login(String version) {
        try (var client = RegistryClient.connect(SERVER.port(), SERVER.authority())) {
            return RegistryClient.translated(() -> client.sessions()
                    .login(LoginRequest.newBuilder()
                            .setLogin(ServerExtension.LOGIN)
                            .setPassword(ServerExtension.PASSWORD)
                            .setClientVersion(version)
                            .build()));
        }
    }

    private static Map<String, FileDescriptor> contract() throws IOException, DescriptorValidationException {
        var files = new LinkedHashMap<String, FileDescriptor>();
        for (var file :
                FileDescriptorSet.parseFrom(Files.readAllBytes(LAST_RELEASE)).getFileList()) {
            var needed = file.getDependencyList().stream().map(files::get).toArray(FileDescriptor[]::new);
            files.put(file.getName(), FileDescriptor.buildFrom(file, needed));
        }
        return files;
    }

    private static MethodDescriptor method(Map<String, FileDescriptor> contract, String service, String method) {
        return contract.values().stream()
                .filter(file -> file.getPackage().equals("zvernennia.v1"))
                .flatMap(file -> file.getServices().stream())
                .filter(found -> found.getName().equals(service))
                .findFirst()
                .orElseThrow()
                .findMethodByName(method);
    }

    private static DynamicMessage call(Channel channel, MethodDescriptor method, Map<String, String> fields) {
        var request = DynamicMessage.newBuilder(method.getInputType());
        fields.forEach((name, value) -> request.setField(method.getInputType().findFieldByName(name), value));
        var wire = io.grpc.MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
                .setType(io.grpc.MethodDescriptor.MethodType.UNARY)
                .setFullMethodName(method.getService().getFullName() + '/' + method.getName())
                .setRequestMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getInputType())))
                .setResponseMarshaller(ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getOutputType())))
                .build();
        return RegistryClient.translated(() -> ClientCalls.blockingUnaryCall(
                channel, wire, CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.SECONDS), request.build()));
    }

    private static Channel authorised(Channel channel, String token) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + token);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static Object field(DynamicMessage message, String name) {
        return message.getField(message.getDescriptorForType().findFieldByName(name));
    }

    private static String text(DynamicMessage message, String name) {
        return (String) field(message, name);
    }
}
