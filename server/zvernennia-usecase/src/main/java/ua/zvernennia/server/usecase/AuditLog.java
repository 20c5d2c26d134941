package ua.zvernennia.server.usecase;

/** Evidence of who did what; written in the transaction of the act, so that neither exists without the other. */
public interface AuditLog {

    void record(AuditEvent event);
}
