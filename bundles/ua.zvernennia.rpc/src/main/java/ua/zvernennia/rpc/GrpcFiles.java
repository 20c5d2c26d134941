package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.proto.v1.BeginUploadRequest;
import ua.zvernennia.proto.v1.CancelUploadRequest;
import ua.zvernennia.proto.v1.DescribeFileRequest;
import ua.zvernennia.proto.v1.DownloadFileRequest;
import ua.zvernennia.proto.v1.FilesGrpc;
import ua.zvernennia.proto.v1.ListFilesRequest;
import ua.zvernennia.proto.v1.RemoveFileRequest;
import ua.zvernennia.wire.FileMapper;

/** Over the line of the session. */
final class GrpcFiles implements FilesClient {

    private static final int CHUNK = 256 * 1024;

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcFiles(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public Listed files(CardId card) {
        var message = ListFilesRequest.newBuilder().setCardId(card.text()).build();
        return call(stub -> {
            var answer = stub.listFiles(message);
            return new Listed(
                    answer.getFilesList().stream().map(FileMapper::fromProto).toList(), answer.getSizeLimit());
        });
    }

    @Override
    public Point begin(Announcement said) {
        var message = BeginUploadRequest.newBuilder()
                .setUploadId(said.upload().text())
                .setOwner(FileMapper.toProto(said.owner()))
                .setFileId(said.file().text())
                .setName(said.name().text())
                .setNote(said.note())
                .setSize(said.size())
                .setHash(said.hash().hex())
                .build();
        return call(stub -> {
            var answer = stub.beginUpload(message);
            return new Point(
                    answer.getOffset(),
                    answer.hasFile() ? Optional.of(FileMapper.fromProto(answer.getFile())) : Optional.empty());
        });
    }

    @Override
    public Point send(
            Announcement said, long offset, InputStream content, LongConsumer sent, BooleanSupplier cancelled) {
        var sending = new UploadCall(said.upload(), said.owner().card(), times.silence());
        FilesGrpc.newStub(line.get()).uploadFile(sending);
        try {
            long at = offset;
            for (var bytes = next(content); bytes.length > 0; bytes = next(content)) {
                if (cancelled.getAsBoolean()) {
                    throw cancelled();
                }
                if (!sending.send(at, bytes)) {
                    break; // the server has answered already
                }
                at += bytes.length;
                sent.accept(at);
            }
            if (at == offset) {
                sending.send(at, new byte[0]); // all bytes came before, but nobody heard the answer
            }
            return sending.finish();
        } catch (RuntimeException e) {
            sending.cancel(e);
            throw e;
        }
    }

    @Override
    public void cancel(RequestId upload, CardId card) {
        var message = CancelUploadRequest.newBuilder()
                .setUploadId(upload.text())
                .setCardId(card.text())
                .build();
        call(stub -> stub.cancelUpload(message));
    }

    @Override
    public void download(
            CardId card, FileId file, int version, long offset, Consumer<byte[]> bytes, BooleanSupplier cancelled) {
        var message = DownloadFileRequest.newBuilder()
                .setCardId(card.text())
                .setFileId(file.text())
                .setVersion(version)
                .setOffset(offset)
                .build();
        var context = Context.current().withCancellation();
        var before = context.attach();
        try { // the blocking iterator asks for the next message only when this one was taken
            var parts = FilesGrpc.newBlockingStub(line.get()).downloadFile(message);
            while (parts.hasNext()) {
                if (cancelled.getAsBoolean()) {
                    throw cancelled();
                }
                bytes.accept(parts.next().getData().toByteArray());
            }
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        } finally {
            context.detach(before);
            context.cancel(null);
        }
    }

    @Override
    public StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note) {
        var message = DescribeFileRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(card.text())
                .setFileId(file.text())
                .setName(name.text())
                .setNote(note)
                .build();
        return call(stub -> FileMapper.fromProto(stub.describeFile(message).getFile()));
    }

    @Override
    public void remove(RequestId request, CardId card, FileId file, String reason) {
        var message = RemoveFileRequest.newBuilder()
                .setRequestId(request.text())
                .setCardId(card.text())
                .setFileId(file.text())
                .setReason(reason)
                .build();
        call(stub -> stub.removeFile(message));
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(CHUNK);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_READ, "the file broke off", e);
        }
    }

    private static RegistryException cancelled() {
        return new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "cancelled here");
    }

    private <T> T call(Function<FilesGrpc.FilesBlockingStub, T> remote) {
        try {
            return remote.apply(FilesGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call()));
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
