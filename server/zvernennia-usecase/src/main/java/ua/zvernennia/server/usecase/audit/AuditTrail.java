package ua.zvernennia.server.usecase.audit;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;

/** The audit as people read it, newest first; called inside a transaction in somebody's name. */
public interface AuditTrail {

    /** @param after the last row of the page before; empty for the newest */
    List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit);
}
