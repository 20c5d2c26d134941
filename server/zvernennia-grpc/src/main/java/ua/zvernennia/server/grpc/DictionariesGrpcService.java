package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.DictionariesGrpc;
import ua.zvernennia.proto.v1.GetDictionaryRequest;
import ua.zvernennia.proto.v1.GetDictionaryResponse;
import ua.zvernennia.proto.v1.PreviewDictionaryRowRequest;
import ua.zvernennia.proto.v1.PreviewDictionaryRowResponse;
import ua.zvernennia.proto.v1.PutDictionaryRowRequest;
import ua.zvernennia.proto.v1.PutDictionaryRowResponse;
import ua.zvernennia.server.usecase.directory.EditDictionary;
import ua.zvernennia.wire.DictionaryMapper;

/** Wire in, use case, wire out, for those who administer directories. */
public final class DictionariesGrpcService extends DictionariesGrpc.DictionariesImplBase {

    private final EditDictionary dictionaries;

    public DictionariesGrpcService(EditDictionary dictionaries) {
        this.dictionaries = requireNonNull(dictionaries, "dictionaries");
    }

    @Override
    public void getDictionary(GetDictionaryRequest request, StreamObserver<GetDictionaryResponse> responses) {
        responses.onNext(DictionaryMapper.toProto(
                dictionaries.table(CallerContext.caller(), DictionaryMapper.name(request.getName()))));
        responses.onCompleted();
    }

    @Override
    public void putDictionaryRow(PutDictionaryRowRequest request, StreamObserver<PutDictionaryRowResponse> responses) {
        dictionaries.put(
                CallerContext.caller(),
                DictionaryMapper.name(request.getName()),
                DictionaryMapper.fromProto(request.getRow()));
        responses.onNext(PutDictionaryRowResponse.getDefaultInstance());
        responses.onCompleted();
    }

    @Override
    public void previewDictionaryRow(
            PreviewDictionaryRowRequest request, StreamObserver<PreviewDictionaryRowResponse> responses) {
        responses.onNext(DictionaryMapper.toProto(dictionaries.preview(
                CallerContext.caller(),
                DictionaryMapper.name(request.getName()),
                DictionaryMapper.fromProto(request.getRow()))));
        responses.onCompleted();
    }
}
