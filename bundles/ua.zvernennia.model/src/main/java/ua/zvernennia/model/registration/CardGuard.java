package ua.zvernennia.model.registration;

/** What must hold for a move; the use case that makes the move checks each of its guards. */
public enum CardGuard {
    /** A reason in words. */
    REASON,
    /** A letter with its number and date. */
    LETTER,
    /** A notice to the applicant, unless the appeal is anonymous. */
    NOTICE_TO_APPLICANT,
    /** Consent of the head or a deputy of the head, named. */
    CONSENT_OF_HEAD,
    /** Not past 45 days from receipt (Law 393/96-ВР, art. 20). */
    WITHIN_45_DAYS,
    /** The complaint does not go to whom it is about (art. 7). */
    NOT_TO_OBJECT_OF_COMPLAINT,
    /** Appeals of art. 14-16 go to the first head. */
    FIRST_HEAD_WHERE_PRIVILEGED,
    /** All points of the resolutions are reported. */
    ALL_POINTS_REPORTED,
    /** An answer is registered and sent. */
    ANSWER_SENT,
    /** Only who set control. */
    WHO_SET_CONTROL,
    /** Each question has its result 9.x. */
    RESULT_OF_EACH_QUESTION,
    /** Index of the case, volume, sheets. */
    CASE_INDEX,
    /** An act of transfer or destruction. */
    ACT
}
