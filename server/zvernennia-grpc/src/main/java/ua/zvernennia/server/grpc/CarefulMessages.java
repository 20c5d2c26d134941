package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.MessageOrBuilder;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets bytes that are no message, and messages with U+0000 in a text, which PostgreSQL cannot store or compare, reach {@link ErrorInterceptor}, as null: gRPC itself would answer the former with {@code UNKNOWN}, as if the server had a
 * defect, before any interceptor sees them.
 */
public final class CarefulMessages {

    private static final Logger LOG = LoggerFactory.getLogger(CarefulMessages.class);

    private CarefulMessages() {}

    /** The same service; to be intercepted by an {@link ErrorInterceptor}. */
    public static ServerServiceDefinition of(ServerServiceDefinition service) {
        var plain = service.getServiceDescriptor();
        // With its schema, by which the server's reflection knows it.
        var descriptor = ServiceDescriptor.newBuilder(plain.getName()).setSchemaDescriptor(plain.getSchemaDescriptor());
        var methods =
                service.getMethods().stream().map(CarefulMessages::careful).toList();
        methods.forEach(method -> descriptor.addMethod(method.getMethodDescriptor()));
        var careful = ServerServiceDefinition.builder(descriptor.build());
        methods.forEach(careful::addMethod);
        return careful.build();
    }

    private static <Q, R> ServerMethodDefinition<Q, R> careful(ServerMethodDefinition<Q, R> method) {
        var plain = method.getMethodDescriptor();
        return ServerMethodDefinition.create(
                plain.toBuilder(new Careful<>(plain.getRequestMarshaller()), plain.getResponseMarshaller())
                        .build(),
                method.getServerCallHandler());
    }

    private static boolean hasNul(MessageOrBuilder message) {
        return message.getAllFields().entrySet().stream().anyMatch(entry -> switch (entry.getKey()
                .getJavaType()) {
            case STRING, MESSAGE ->
                entry.getValue() instanceof List<?> values
                        ? values.stream().anyMatch(CarefulMessages::isNul)
                        : isNul(entry.getValue());
            default -> false;
        });
    }

    private static boolean isNul(Object value) {
        return value instanceof MessageOrBuilder inner ? hasNul(inner) : ((String) value).indexOf(0) >= 0;
    }

    private record Careful<T>(MethodDescriptor.Marshaller<T> plain) implements MethodDescriptor.Marshaller<T> {

        private Careful {
            requireNonNull(plain, "plain");
        }

        @Override
        public InputStream stream(T value) {
            return plain.stream(value);
        }

        @Override
        public T parse(InputStream stream) {
            try {
                var value = plain.parse(stream);
                return value instanceof MessageOrBuilder message && hasNul(message) ? null : value;
            } catch (StatusRuntimeException e) {
                LOG.debug("event=no-message", e);
                return null;
            }
        }
    }
}
