package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.UnsafeByteOperations;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.BeginUploadRequest;
import ua.zvernennia.proto.v1.BeginUploadResponse;
import ua.zvernennia.proto.v1.CancelUploadRequest;
import ua.zvernennia.proto.v1.CancelUploadResponse;
import ua.zvernennia.proto.v1.DescribeFileRequest;
import ua.zvernennia.proto.v1.DescribeFileResponse;
import ua.zvernennia.proto.v1.DownloadFileRequest;
import ua.zvernennia.proto.v1.DownloadFileResponse;
import ua.zvernennia.proto.v1.FilesGrpc;
import ua.zvernennia.proto.v1.ListFilesRequest;
import ua.zvernennia.proto.v1.ListFilesResponse;
import ua.zvernennia.proto.v1.RemoveFileRequest;
import ua.zvernennia.proto.v1.RemoveFileResponse;
import ua.zvernennia.proto.v1.UploadFileRequest;
import ua.zvernennia.proto.v1.UploadFileResponse;
import ua.zvernennia.server.usecase.files.BeginUpload;
import ua.zvernennia.server.usecase.files.ReadFile;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.wire.CardMapper;
import ua.zvernennia.wire.FileMapper;

/** Wire in, use case, wire out. No rules live here; what the use cases throw is for {@link ErrorInterceptor}. */
public final class FilesGrpcService extends FilesGrpc.FilesImplBase {

    /** Bytes in one message: a download's progress is seen, and a slow line is not held up by one message. */
    static final int CHUNK = 256 * 1024;

    private final FileUseCases files;
    private final OpenStreams streams;
    private final Duration patience;
    private final Executor senders;

    /** @param senders runs the sending end of a download, which blocks while its receiver is behind */
    public FilesGrpcService(FileUseCases files, OpenStreams streams, Duration patience, Executor senders) {
        this.files = requireNonNull(files, "files");
        this.streams = requireNonNull(streams, "streams");
        this.patience = requireNonNull(patience, "patience");
        this.senders = requireNonNull(senders, "senders");
    }

    @Override
    public void listFiles(ListFilesRequest request, StreamObserver<ListFilesResponse> responses) {
        var response = ListFilesResponse.newBuilder().setSizeLimit(files.list().sizeLimit());
        files.list()
                .execute(CallerContext.caller(), card(request.getCardId()))
                .forEach(file -> response.addFiles(FileMapper.toProto(file)));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public void beginUpload(BeginUploadRequest request, StreamObserver<BeginUploadResponse> responses) {
        var said = new BeginUpload.Announcement(
                FileMapper.owner(request),
                FileMapper.fileId(request.getFileId()),
                new FileName(request.getName()),
                request.getNote(),
                request.getSize(),
                new FileHash(request.getHash()));
        var state = files.begin().execute(CallerContext.caller(), FileMapper.uploadId(request.getUploadId()), said);
        var response = BeginUploadResponse.newBuilder();
        state.file()
                .ifPresentOrElse(
                        file -> response.setFile(FileMapper.toProto(file)), () -> response.setOffset(state.offset()));
        responses.onNext(response.build());
        responses.onCompleted();
    }

    @Override
    public StreamObserver<UploadFileRequest> uploadFile(StreamObserver<UploadFileResponse> responses) {
        var session = CallerContext.session();
        var observer = (ServerCallStreamObserver<UploadFileResponse>) responses;
        var flow = new Flow<>(observer);
        return new UploadStream(files.receive(), session.caller(), flow, streams.opened(session.id(), flow));
    }

    @Override
    public void cancelUpload(CancelUploadRequest request, StreamObserver<CancelUploadResponse> responses) {
        files.receive()
                .cancel(CallerContext.caller(), FileMapper.uploadId(request.getUploadId()), card(request.getCardId()));
        responses.onNext(CancelUploadResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void downloadFile(DownloadFileRequest request, StreamObserver<DownloadFileResponse> responses) {
        var session = CallerContext.session();
        var card = card(request.getCardId());
        var file = FileMapper.fileId(request.getFileId());
        var flow = new Flow<>((ServerCallStreamObserver<DownloadFileResponse>) responses);
        senders.execute(() -> send(session, card, file, request, flow));
    }

    @Override
    public void describeFile(DescribeFileRequest request, StreamObserver<DescribeFileResponse> responses) {
        var file = files.change()
                .describe(
                        CallerContext.caller(),
                        CardMapper.requestId(request.getRequestId()),
                        card(request.getCardId()),
                        FileMapper.fileId(request.getFileId()),
                        new FileName(request.getName()),
                        request.getNote());
        responses.onNext(DescribeFileResponse.newBuilder()
                .setFile(FileMapper.toProto(file))
                .build());
        responses.onCompleted();
    }

    @Override
    public void removeFile(RemoveFileRequest request, StreamObserver<RemoveFileResponse> responses) {
        files.change()
                .remove(
                        CallerContext.caller(),
                        CardMapper.requestId(request.getRequestId()),
                        card(request.getCardId()),
                        FileMapper.fileId(request.getFileId()),
                        request.getReason());
        responses.onNext(RemoveFileResponse.getDefaultInstance());
        responses.onCompleted();
    }

    private void send(
            ActiveSession session,
            CardId card,
            FileId file,
            DownloadFileRequest request,
            Flow<DownloadFileResponse> flow) {
        var entry = streams.opened(session.id(), flow);
        try {
            var opened = files.read().execute(session.caller(), card, file, request.getVersion(), request.getOffset());
            copy(opened, flow);
            flow.complete();
        } catch (RuntimeException e) {
            flow.fail(e); // this thread is not the call's own, where the interceptor would see it
        } finally {
            entry.close();
        }
    }

    private void copy(ReadFile.Opened opened, Flow<DownloadFileResponse> flow) {
        try (var content = opened.content()) {
            flow.send(DownloadFileResponse.newBuilder()
                    .setHead(FileMapper.toProto(opened.version()))
                    .build());
            for (var bytes = content.readNBytes(CHUNK); bytes.length > 0; bytes = content.readNBytes(CHUNK)) {
                if (!flow.awaitReady(patience)) {
                    stalled(flow);
                    return;
                }
                flow.send(DownloadFileResponse.newBuilder()
                        .setData(UnsafeByteOperations.unsafeWrap(bytes))
                        .build());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("content " + opened.version().hash(), e);
        }
    }

    private void stalled(Flow<?> flow) {
        if (flow.alive()) {
            throw new RegistryException(ErrorCode.DEADLINE_EXCEEDED, "the receiver took nothing for " + patience);
        }
    }

    private static CardId card(String text) {
        return CardMapper.cardId(text, "cardId");
    }
}
