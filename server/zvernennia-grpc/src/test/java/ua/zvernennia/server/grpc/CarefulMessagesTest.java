package ua.zvernennia.server.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.grpc.CallOptions;
import io.grpc.MethodDescriptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.proto.v1.CardsGrpc;
import ua.zvernennia.proto.v1.GetCardRequest;
import ua.zvernennia.proto.v1.GetCardResponse;
import ua.zvernennia.wire.ErrorCodec;

/** Bytes that are no message are the caller's fault, and do not look like a defect of the server. */
class CarefulMessagesTest {

    private static final String NAME = "careful";

    @Test
    void bytesThatAreNoMessageAndTextsWithNulAreRefusedAndMessagesPass() throws IOException {
        var service = CarefulMessages.of(new FakeCards(GetCardResponse::getDefaultInstance).bindService());
        assertThat(service.getServiceDescriptor().getSchemaDescriptor()).isNotNull(); // reflection knows it by that
        var server = InProcessServerBuilder.forName(NAME)
                .addService(ServerInterceptors.interceptForward(service, new ErrorInterceptor()))
                .build()
                .start();
        var channel = InProcessChannelBuilder.forName(NAME).build();
        try {
            var raw =
                    CardsGrpc.getGetCardMethod().toBuilder(new Raw(), new Raw()).build();
            var refused = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> ClientCalls.blockingUnaryCall(
                            channel, raw, CallOptions.DEFAULT, new byte[] {(byte) 0xff, 1, 2, 3}));
            assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(ErrorCodec.fromStatus(refused).code()).isEqualTo(ErrorCode.INVALID_VALUE);
            var withNul = GetCardRequest.newBuilder().setCardId("a\0b").build();
            refused = catchThrowableOfType(
                    StatusRuntimeException.class,
                    () -> CardsGrpc.newBlockingStub(channel).getCard(withNul));
            assertThat(ErrorCodec.fromStatus(refused).code()).isEqualTo(ErrorCode.INVALID_VALUE);
            assertThat(CardsGrpc.newBlockingStub(channel).getCard(GetCardRequest.getDefaultInstance()))
                    .isEqualTo(GetCardResponse.getDefaultInstance());
        } finally {
            channel.shutdownNow();
            server.shutdownNow();
        }
    }

    private static final class Raw implements MethodDescriptor.Marshaller<byte[]> {

        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try (stream) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
