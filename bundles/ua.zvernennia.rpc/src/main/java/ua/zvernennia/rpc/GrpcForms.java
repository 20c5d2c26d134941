package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.proto.v1.GetPrintTemplateRequest;
import ua.zvernennia.proto.v1.PrintFormsGrpc;

/** Over the line of the session. */
final class GrpcForms implements FormsClient {

    private final Supplier<Channel> line;
    private final CallTimes times;

    GrpcForms(Supplier<Channel> line, CallTimes times) {
        this.line = requireNonNull(line, "line");
        this.times = requireNonNull(times, "times");
    }

    @Override
    public Optional<byte[]> template(String form) {
        var message = GetPrintTemplateRequest.newBuilder().setForm(form).build();
        try {
            var docx = PrintFormsGrpc.newBlockingStub(line.get())
                    .withDeadlineAfter(times.call())
                    .getPrintTemplate(message)
                    .getDocx();
            return docx.isEmpty() ? Optional.empty() : Optional.of(docx.toByteArray());
        } catch (StatusRuntimeException e) {
            throw Failures.of(e);
        }
    }
}
