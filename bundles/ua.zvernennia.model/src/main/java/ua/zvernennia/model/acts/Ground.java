package ua.zvernennia.model.acts;

/** Why an appeal is not considered (Law 393/96-ВР). Names are stored and travel: add, never rename. */
public enum Ground {
    /** Анонімне (ст. 8 ч. 1). */
    ANONYMOUS,
    /** Повторне з того ж питання, вирішеного по суті (ст. 8 ч. 2). */
    DECIDED_ALREADY,
    /** Від особи, визнаної судом недієздатною (ст. 8 ч. 2). */
    LEGALLY_INCAPABLE,
    /** Скарга з пропущеним строком (ст. 17). */
    TOO_LATE
}
