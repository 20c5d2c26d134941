package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import ua.zvernennia.proto.v1.GetPrintTemplateRequest;
import ua.zvernennia.proto.v1.GetPrintTemplateResponse;
import ua.zvernennia.proto.v1.PrintFormsGrpc;
import ua.zvernennia.server.usecase.printing.GetPrintTemplate;

/** Wire in, use case, wire out. No rules live here and no exception is caught here: see {@link ErrorInterceptor}. */
public final class PrintFormsGrpcService extends PrintFormsGrpc.PrintFormsImplBase {

    private final GetPrintTemplate templates;

    public PrintFormsGrpcService(GetPrintTemplate templates) {
        this.templates = requireNonNull(templates, "templates");
    }

    @Override
    public void getPrintTemplate(GetPrintTemplateRequest request, StreamObserver<GetPrintTemplateResponse> responses) {
        var response = GetPrintTemplateResponse.newBuilder();
        templates
                .execute(CallerContext.caller(), request.getForm())
                .map(ByteString::copyFrom)
                .ifPresent(response::setDocx);
        responses.onNext(response.build());
        responses.onCompleted();
    }
}
