package ua.zvernennia.model.security;

/**
 * What somebody wants to do: the rows of the table of rights. Acts of later versions stand here already, so that their
 * rights are laid down before they exist. Names are stored: add, never rename.
 */
public enum Act {
    /** Use the workstation at all: directory, empty list. */
    BROWSE,
    /** See a line of the list, in the feed, in a search. */
    SEE_LINE,
    /** Open a card. */
    SEE_CARD,
    /** See former states of a card. */
    SEE_HISTORY,
    /** Have masked fields of a card shown, giving a reason. */
    SEE_PERSONAL_DATA,
    /** Open files of a card. */
    SEE_FILES,
    /** Register a document of any kind but an outgoing one. */
    REGISTER,
    /** Register an outgoing document. */
    REGISTER_OUTGOING,
    /** Change what is filled in on a card. */
    CHANGE,
    /** Attach a scan or another file. */
    ATTACH,
    /** Link cards with each other. */
    LINK,
    /** Send a card to a head for consideration. */
    SEND_TO_HEAD,
    /** Prepare the draft of a resolution and the head's queue. */
    PREPARE_RESOLUTION,
    /** Give a resolution. */
    RESOLVE,
    /** Agree to a step of a route. */
    APPROVE,
    /** Sign. */
    SIGN,
    /** Hand one's own execution down. */
    DELEGATE,
    /** Start an execution, draft the answer. */
    EXECUTE,
    /** Report that an execution is done. */
    REPORT_EXECUTION,
    /** Accept a report of execution; never one's own. */
    ACCEPT,
    /** Give a report of execution back; never one's own. */
    RETURN,
    /** Put under control, set the term. */
    SET_CONTROL,
    /** Put under «Особистий контроль». */
    SET_PERSONAL_CONTROL,
    /** Remove from control; never as its executor. */
    LIFT_CONTROL,
    /** Propose the removal from control. */
    PROPOSE_LIFT,
    /** Say how closed a card is: ordinary, service, «ДСП». */
    SET_CONFIDENTIALITY,
    /** Move a term. */
    MOVE_TERM,
    /** Remind of a term. */
    REMIND,
    /** Send out, keep receipts. */
    DISPATCH,
    /** Distribute calls and cards among clerks, re-assign. */
    DISTRIBUTE,
    /** Consult a caller without registering. */
    CONSULT,
    /** Return what came by the web to the applicant. */
    RETURN_TO_APPLICANT,
    /** Phone an applicant to check an answer. */
    CHECK_ANSWER,
    /** Import and reconcile requests of the government hot line. */
    RECONCILE_HOTLINE,
    /** Run a report. */
    REPORT_RUN,
    /** Run a report that names applicants. */
    REPORT_RUN_PERSONAL,
    /** Sign the figures of a report and close its period. */
    REPORT_CLOSE,
    /** Change what reports there are and the formulas of ratings. */
    REPORT_DESIGN,
    /** Take data out: file of a list or a report. */
    EXPORT,
    /** Bring a file of cards in. */
    IMPORT,
    /** Close cases, hand over to the archive, destroy by act. */
    ARCHIVE,
    /** Record a number as void. */
    NUMBER_VOID,
    /** Change classifiers, organisations, calendars, term rules. */
    DIRECTORY_CHANGE,
    /** Change routes of agreement. */
    ROUTE_CHANGE,
    /** Add, block and archive users, give positions and substitutions. */
    USER_CHANGE,
    /** See and end other people's sessions. */
    SESSION_CHANGE,
    /** Change this table. */
    RULE_CHANGE,
    /** Change keys and certificates. */
    KEY_CHANGE,
    /** Change what is audited and where it goes. */
    AUDIT_SETTINGS,
    /** Read the audit. */
    AUDIT_READ,
    /** Give out all data on one person (закон «Про захист персональних даних», ст. 8). */
    PERSON_EXPORT,
    /** Anonymise after the keeping time. */
    ANONYMISE;

    /** Whether the act only looks: what a substitution for reading covers. */
    public boolean reads() {
        return switch (this) {
            case BROWSE, SEE_LINE, SEE_CARD, SEE_HISTORY, SEE_PERSONAL_DATA, SEE_FILES -> true;
            case REGISTER, REGISTER_OUTGOING, CHANGE, ATTACH, LINK, SEND_TO_HEAD, PREPARE_RESOLUTION, RESOLVE -> false;
            case APPROVE, SIGN, DELEGATE, EXECUTE, REPORT_EXECUTION, ACCEPT, RETURN, SET_CONTROL -> false;
            case SET_PERSONAL_CONTROL, LIFT_CONTROL, PROPOSE_LIFT, SET_CONFIDENTIALITY, MOVE_TERM, REMIND -> false;
            case DISPATCH, DISTRIBUTE, CONSULT, RETURN_TO_APPLICANT, CHECK_ANSWER, RECONCILE_HOTLINE, REPORT_RUN ->
                false;
            case REPORT_CLOSE -> false;
            case REPORT_RUN_PERSONAL, REPORT_DESIGN, EXPORT, IMPORT, ARCHIVE, NUMBER_VOID, DIRECTORY_CHANGE -> false;
            case ROUTE_CHANGE, USER_CHANGE, SESSION_CHANGE, RULE_CHANGE, KEY_CHANGE, AUDIT_SETTINGS -> false;
            case AUDIT_READ, PERSON_EXPORT, ANONYMISE -> false;
        };
    }
}
