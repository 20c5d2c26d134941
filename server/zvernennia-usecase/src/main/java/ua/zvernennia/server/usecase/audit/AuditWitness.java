package ua.zvernennia.server.usecase.audit;

import java.util.List;

/** What proves the audit from outside the database: anchors, and the keys that are trusted. */
public interface AuditWitness {

    List<Anchors.Anchor> anchors();

    SealKeys keys();
}
