package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.audit.ExportAudit;
import ua.zvernennia.server.usecase.audit.ProveAudit;
import ua.zvernennia.server.usecase.audit.SearchAudit;

/** What {@link AuditGrpcService} calls. */
public record AuditUseCases(SearchAudit search, ExportAudit export, ProveAudit prove) {

    public AuditUseCases {
        requireNonNull(search, "search");
        requireNonNull(export, "export");
        requireNonNull(prove, "prove");
    }
}
