package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.DirectoryGrpc;
import ua.zvernennia.proto.v1.GetDirectoryRequest;
import ua.zvernennia.proto.v1.GetDirectoryResponse;
import ua.zvernennia.server.usecase.directory.GetDirectory;
import ua.zvernennia.wire.DirectoryMapper;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class DirectoryGrpcService extends DirectoryGrpc.DirectoryImplBase {

    private final GetDirectory getDirectory;

    public DirectoryGrpcService(GetDirectory getDirectory) {
        this.getDirectory = requireNonNull(getDirectory, "getDirectory");
    }

    @Override
    public void getDirectory(GetDirectoryRequest request, StreamObserver<GetDirectoryResponse> responses) {
        var directory = getDirectory.execute(CallerContext.caller(), request.getKnownVersion());
        responses.onNext(DirectoryMapper.toProto(directory, request.getKnownVersion()));
        responses.onCompleted();
    }
}
