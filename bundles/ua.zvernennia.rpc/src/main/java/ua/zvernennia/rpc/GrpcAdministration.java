package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import ua.zvernennia.proto.v1.PrivacyGrpc;
import ua.zvernennia.wire.PrivacyMapper;

/** Over the line of the session. */
final class GrpcAdministration implements AdministrationClient {

    private final Supplier<Channel> line;
    private final CallTimes times;
    private final ScheduledExecutorService clock;

    GrpcAdministration(Supplier<Channel> line, CallTimes times, ScheduledExecutorService clock) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
        this.clock = requireNonNull(clock, "clock");
    }

    @Override
    public AuditClient audit() {
        return new GrpcAudit(line, times, clock);
    }

    @Override
    public PeopleClient people() {
        return new GrpcPeople(line, times);
    }

    @Override
    public AccessClient access() {
        return new GrpcAccess(line, times);
    }

    @Override
    public DictionariesClient dictionaries() {
        return new GrpcDictionaries(line, times);
    }

    @Override
    public PrivacyClient privacy() {
        return request -> Failures.translated(() -> PrivacyMapper.fromProto(PrivacyGrpc.newBlockingStub(line.get())
                .withDeadlineAfter(times.call())
                .exportPerson(PrivacyMapper.toProto(request))));
    }
}
