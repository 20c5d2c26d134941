package ua.zvernennia.server.usecase.printing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Templates of administrators; former ones are kept. Called inside a transaction. */
public interface PrintTemplates {

    /** The present template of a form; empty when the one of the workstation is to be used. */
    Optional<byte[]> find(String form);

    /** @param docx empty for the one of the workstation again */
    void put(String form, Optional<byte[]> docx, Instant at, String by);

    /** Forms that have a template of their own. */
    List<String> forms();
}
