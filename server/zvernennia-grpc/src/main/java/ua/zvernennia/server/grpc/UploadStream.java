package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.UploadFileRequest;
import ua.zvernennia.proto.v1.UploadFileResponse;
import ua.zvernennia.server.usecase.files.ReceiveUpload;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.FileMapper;

/**
 * Receiving end of an upload. gRPC calls it from one thread at a time and asks for the next message when the last one is
 * on its way to the disk, so a fast sender fills no memory.
 */
final class UploadStream implements StreamObserver<UploadFileRequest> {

    /** As the contract says. */
    private static final int DATA_MAX = 512 * 1024;

    private final ReceiveUpload receive;
    private final Caller caller;
    private final Flow<UploadFileResponse> flow;
    private final OpenStreams.Entry entry;
    private ReceiveUpload.Receiving receiving;
    private boolean over;

    UploadStream(ReceiveUpload receive, Caller caller, Flow<UploadFileResponse> flow, OpenStreams.Entry entry) {
        this.receive = requireNonNull(receive, "receive");
        this.caller = requireNonNull(caller, "caller");
        this.flow = requireNonNull(flow, "flow");
        this.entry = requireNonNull(entry, "entry");
    }

    @Override
    public void onNext(UploadFileRequest message) {
        step(() -> {
            if (!flow.alive()) { // throws when the session or the server has ended
                return;
            }
            if (message.getData().size() > DATA_MAX) {
                throw new RegistryException(
                        ErrorCode.REQUEST_TOO_LARGE,
                        "data: " + message.getData().size() + " bytes (expected: <= " + DATA_MAX + ')');
            }
            if (receiving == null) {
                receiving = receive.open(
                        caller,
                        FileMapper.uploadId(message.getUploadId()),
                        CardMapper.cardId(message.getCardId(), "cardId"),
                        message.getOffset());
            }
            receiving.write(message.getOffset(), message.getData().toByteArray());
        });
    }

    /** The sender has gone; what came is kept for its return. */
    @Override
    public void onError(Throwable gone) {
        close();
    }

    @Override
    public void onCompleted() {
        step(() -> {
            if (receiving == null) {
                throw new RegistryException(ErrorCode.REQUIRED_VALUE_MISSING, "no message (expected: at least one)");
            }
            var state = receiving.finish();
            close();
            var response = UploadFileResponse.newBuilder();
            state.file()
                    .ifPresentOrElse(
                            file -> response.setFile(FileMapper.toProto(file)),
                            () -> response.setOffset(state.offset()));
            flow.send(response.build());
            flow.complete();
        });
    }

    /** What is thrown goes on to the interceptor, which closes the call: nothing more comes after that. */
    private void step(Runnable work) {
        if (over) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void close() {
        over = true;
        entry.close();
        if (receiving != null) {
            receiving.close();
        }
    }
}
