package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import java.util.Map;
import java.util.function.Supplier;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;
import ua.zvernennia.proto.v1.DictionariesGrpc;
import ua.zvernennia.proto.v1.GetDictionaryRequest;
import ua.zvernennia.proto.v1.PreviewDictionaryRowRequest;
import ua.zvernennia.proto.v1.PutDictionaryRowRequest;
import ua.zvernennia.wire.DictionaryMapper;

/** Service {@code Dictionaries} over the line of the session. */
final class GrpcDictionaries implements DictionariesClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcDictionaries(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public DictionaryTable table(String name) {
        var request = GetDictionaryRequest.newBuilder().setName(name).build();
        return Failures.translated(() -> DictionaryMapper.fromProto(name, stub().getDictionary(request)));
    }

    @Override
    public void put(String name, Map<String, String> row) {
        var request = PutDictionaryRowRequest.newBuilder()
                .setName(name)
                .setRow(DictionaryMapper.toProto(row))
                .build();
        Failures.translated(() -> stub().putDictionaryRow(request));
    }

    @Override
    public CalendarEffect preview(String name, Map<String, String> row) {
        var request = PreviewDictionaryRowRequest.newBuilder()
                .setName(name)
                .setRow(DictionaryMapper.toProto(row))
                .build();
        return Failures.translated(() -> DictionaryMapper.fromProto(stub().previewDictionaryRow(request)));
    }

    private DictionariesGrpc.DictionariesBlockingStub stub() {
        return DictionariesGrpc.newBlockingStub(line.get()).withDeadlineAfter(times.call());
    }
}
