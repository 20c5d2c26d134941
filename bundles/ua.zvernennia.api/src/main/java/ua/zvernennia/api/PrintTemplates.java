package ua.zvernennia.api;

import java.util.Optional;

/** Forms that cards are printed in. May ask the server, so never from the UI thread. */
public interface PrintTemplates {

    /**
     * A .docx that an administrator has put in place of the workstation's own; empty when there is none, and when the
     * server has not been asked yet and cannot be.
     *
     * @param form e.g. "rkk"
     */
    Optional<byte[]> find(String form);
}
