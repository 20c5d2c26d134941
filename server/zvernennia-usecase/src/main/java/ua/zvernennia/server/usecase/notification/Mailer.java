package ua.zvernennia.server.usecase.notification;

/** Gives letters to a mail server; blocks. */
@FunctionalInterface
public interface Mailer {

    /** @throws MailProblem when the server did not take it */
    void send(Letter letter);

    /** A letter that was not taken; the message names no person. */
    final class MailProblem extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final boolean lasting;

        /** @param lasting whether another try cannot succeed: no such mailbox */
        public MailProblem(String message, boolean lasting, Throwable cause) {
            super(message, cause);
            this.lasting = lasting;
        }

        public boolean lasting() {
            return lasting;
        }
    }
}
