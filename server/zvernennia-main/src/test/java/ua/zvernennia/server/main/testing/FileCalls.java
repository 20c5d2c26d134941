package ua.zvernennia.server.main.testing;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.BeginUploadRequest;
import ua.zvernennia.proto.v1.BeginUploadResponse;
import ua.zvernennia.proto.v1.DescribeFileRequest;
import ua.zvernennia.proto.v1.DownloadFileRequest;
import ua.zvernennia.proto.v1.DownloadFileResponse;
import ua.zvernennia.proto.v1.FilesGrpc;
import ua.zvernennia.proto.v1.ListFilesRequest;
import ua.zvernennia.proto.v1.RemoveFileRequest;
import ua.zvernennia.proto.v1.UploadFileRequest;
import ua.zvernennia.proto.v1.UploadFileResponse;
import ua.zvernennia.wire.ErrorCodec;
import ua.zvernennia.wire.FileMapper;

/** Files over the session of a {@link RegistryClient}, step by step. */
public final class FileCalls {

    private static final int CHUNK = 64 * 1024;
    private static final int SECONDS = 60;

    private final RegistryClient client;

    public FileCalls(RegistryClient client) {
        this.client = requireNonNull(client, "client");
    }

    public List<StoredFile> list(CardId card) {
        var message = ListFilesRequest.newBuilder().setCardId(card.text()).build();
        return RegistryClient.translated(() -> stub().listFiles(message).getFilesList().stream()
                .map(FileMapper::fromProto)
                .toList());
    }

    /** Announces and sends all that is missing. */
    public StoredFile upload(Sent sent) {
        var begun = begin(sent);
        return begun.hasFile() ? FileMapper.fromProto(begun.getFile()) : send(sent, begun.getOffset());
    }

    public BeginUploadResponse begin(Sent sent) {
        return RegistryClient.translated(() -> stub().beginUpload(sent.announcement()));
    }

    /** The bytes from the offset on, to the end. */
    public StoredFile send(Sent sent, long offset) {
        return FileMapper.fromProto(send(sent, offset, sent.content().length).getFile());
    }

    /** Some of the bytes. */
    public UploadFileResponse send(Sent sent, long offset, int until) {
        var answer = new CompletableFuture<UploadFileResponse>();
        var requests = (ClientCallStreamObserver<UploadFileRequest>)
                FilesGrpc.newStub(client.authorised()).uploadFile(new Answer(answer));
        for (int at = (int) offset; at < until || at == offset; at += CHUNK) {
            requests.onNext(sent.chunk(at, Math.min(until, at + CHUNK)));
        }
        requests.onCompleted();
        return await(answer);
    }

    /** Some of the bytes, then the line is cut. */
    public void sendAndBreakOff(Sent sent, int until) {
        var answer = new CompletableFuture<UploadFileResponse>();
        var requests = (ClientCallStreamObserver<UploadFileRequest>)
                FilesGrpc.newStub(client.authorised()).uploadFile(new Answer(answer));
        for (int at = 0; at < until; at += CHUNK) {
            requests.onNext(sent.chunk(at, Math.min(until, at + CHUNK)));
        }
        Waiting.until(() -> begin(sent).getOffset() == until);
        requests.cancel("the line was cut", null);
    }

    public byte[] download(CardId card, FileId file, int version, long offset) {
        var message = DownloadFileRequest.newBuilder()
                .setCardId(card.text())
                .setFileId(file.text())
                .setVersion(version)
                .setOffset(offset)
                .build();
        return RegistryClient.translated(() -> {
            var bytes = new ByteArrayOutputStream();
            stub().downloadFile(message)
                    .forEachRemaining((DownloadFileResponse part) ->
                            bytes.writeBytes(part.getData().toByteArray()));
            return bytes.toByteArray();
        });
    }

    public StoredFile describe(RequestId request, CardId card, FileId file, String name, String note) {
        var message = DescribeFileRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(card.text())
                .setFileId(file.text())
                .setName(name)
                .setNote(note)
                .build();
        return RegistryClient.translated(
                () -> FileMapper.fromProto(stub().describeFile(message).getFile()));
    }

    public void remove(RequestId request, CardId card, FileId file, String reason) {
        var message = RemoveFileRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(card.text())
                .setFileId(file.text())
                .setReason(reason)
                .build();
        RegistryClient.translated(() -> stub().removeFile(message));
    }

    private FilesGrpc.FilesBlockingStub stub() {
        return FilesGrpc.newBlockingStub(client.authorised()).withDeadlineAfter(SECONDS, TimeUnit.SECONDS);
    }

    private static UploadFileResponse await(CompletableFuture<UploadFileResponse> answer) {
        try {
            return answer.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw ErrorCodec.fromStatus((StatusRuntimeException) e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("no answer", e);
        }
    }

    /** What goes over. */
    public record Sent(RequestId upload, FileOwner owner, FileId file, String name, byte[] content) {

        public static Sent of(CardId card, String name, byte[] content) {
            return new Sent(RequestId.random(), FileOwner.card(card), FileId.random(), name, content);
        }

        public FileHash hash() {
            var digest = FileHash.digest();
            digest.update(content);
            return FileHash.of(digest);
        }

        public BeginUploadRequest announcement() {
            return BeginUploadRequest.newBuilder()
                    .setUploadId(upload.text())
                    .setOwner(FileMapper.toProto(owner))
                    .setFileId(file.text())
                    .setName(name)
                    .setSize(content.length)
                    .setHash(hash().hex())
                    .build();
        }

        private UploadFileRequest chunk(int from, int until) {
            return UploadFileRequest.newBuilder()
                    .setUploadId(upload.text())
                    .setCardId(owner.card().text())
                    .setOffset(from)
                    .setData(ByteString.copyFrom(content, from, until - from))
                    .build();
        }
    }

    private record Answer(CompletableFuture<UploadFileResponse> answer) implements StreamObserver<UploadFileResponse> {

        @Override
        public void onNext(UploadFileResponse response) {
            answer.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            answer.completeExceptionally(new IllegalStateException("ended without an answer"));
        }
    }
}
