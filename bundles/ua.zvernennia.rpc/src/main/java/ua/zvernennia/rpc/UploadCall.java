package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.UploadFileRequest;
import ua.zvernennia.proto.v1.UploadFileResponse;
import ua.zvernennia.wire.FileMapper;

/** Sending end of one upload: waits while the server is behind, so that no file stands in memory. */
final class UploadCall implements ClientResponseObserver<UploadFileRequest, UploadFileResponse> {

    /** The server hashes, unpacks and stores the whole file before it answers. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final RequestId upload;
    private final CardId card;
    private final Duration silence;
    private final CompletableFuture<UploadFileResponse> answer = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ready = lock.newCondition();
    private volatile ClientCallStreamObserver<UploadFileRequest> requests;

    /** @param silence how long the server may take nothing before the line is called broken */
    UploadCall(RequestId upload, CardId card, Duration silence) {
        this.upload = requireNonNull(upload, "upload");
        this.card = requireNonNull(card, "card");
        this.silence = requireNonNull(silence, "silence");
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<UploadFileRequest> stream) {
        requests = stream;
        stream.setOnReadyHandler(this::signal);
    }

    @Override
    public void onNext(UploadFileResponse response) {
        answer.complete(response);
        signal();
    }

    @Override
    public void onError(Throwable failure) {
        answer.completeExceptionally(Failures.of(failure));
        signal();
    }

    @Override
    public void onCompleted() {
        answer.completeExceptionally(
                new RegistryException(ErrorCode.SERVER_UNREACHABLE, "the upload ended without an answer"));
        signal();
    }

    /**
     * Sends the next bytes when the server takes them.
     *
     * @return false when it has answered meanwhile
     */
    boolean send(long offset, byte[] bytes) {
        awaitReady();
        if (answer.isDone()) {
            return false;
        }
        requests.onNext(UploadFileRequest.newBuilder()
                .setUploadId(upload.text())
                .setCardId(card.text())
                .setOffset(offset)
                .setData(UnsafeByteOperations.unsafeWrap(bytes))
                .build());
        return true;
    }

    FilesClient.Point finish() {
        if (!answer.isDone()) {
            requests.onCompleted();
        }
        try {
            var response = answer.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return new FilesClient.Point(
                    response.getOffset(),
                    response.hasFile() ? Optional.of(FileMapper.fromProto(response.getFile())) : Optional.empty());
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause());
        } catch (TimeoutException e) {
            throw new RegistryException(ErrorCode.DEADLINE_EXCEEDED, "no answer to an upload within " + ANSWER, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "interrupted", e);
        }
    }

    void cancel(Throwable reason) {
        requests.cancel("no longer wanted", reason);
    }

    private void awaitReady() {
        lock.lock();
        try {
            long left = silence.toNanos();
            while (!requests.isReady() && !answer.isDone()) {
                if (left <= 0) {
                    throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "the server took nothing for " + silence);
                }
                left = ready.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private void signal() {
        lock.lock();
        try {
            ready.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
