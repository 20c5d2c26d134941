package ua.zvernennia.server.grpc;

import io.grpc.BindableService;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Services behind interceptors, over a real channel inside this process. */
final class InProcess implements AutoCloseable {

    private final Server server;
    private final ManagedChannel channel;

    private InProcess(Server server, ManagedChannel channel) {
        this.server = server;
        this.channel = channel;
    }

    /** Interceptors outermost first. */
    static InProcess serving(BindableService service, ServerInterceptor... interceptors) {
        var name = UUID.randomUUID().toString();
        try {
            var server = InProcessServerBuilder.forName(name)
                    .addService(ServerInterceptors.interceptForward(service, interceptors))
                    .build()
                    .start();
            return new InProcess(server, InProcessChannelBuilder.forName(name).build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Channel channel() {
        return channel;
    }

    /** A channel whose calls carry that {@code authorization}. */
    Channel authorised(String value) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), value);
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }
}
