package ua.zvernennia.model.execution;

/** What people do to a tree. Names are stored and travel: add, never rename. */
public enum ActKind {
    /** Підготувати проєкт резолюції. */
    PREPARE(Node.NONE),
    /** Створити резолюцію: prepared and signed in one act. */
    RESOLVE(Node.NONE),
    /** Змінити проєкт. */
    CHANGE(Node.RESOLUTION),
    /** Узгоджено, на розгляд автору. */
    READY(Node.RESOLUTION),
    /** Накласти. */
    SIGN(Node.RESOLUTION),
    /** Скасувати резолюцію. */
    CANCEL(Node.RESOLUTION),
    /** Замінити резолюцію. */
    REPLACE(Node.RESOLUTION),
    /** Відкрито виконавцем; made by the workstation, not by a button. */
    SEE(Node.EXECUTION),
    /** Почати виконання. */
    START(Node.EXECUTION),
    /** Ознайомитись. */
    ACKNOWLEDGE(Node.EXECUTION),
    /** Проміжний звіт: nothing moves, control stays. */
    INTERIM(Node.EXECUTION),
    /** Виконати. */
    COMPLETE(Node.EXECUTION),
    /** Делегувати. */
    DELEGATE(Node.EXECUTION),
    /** Повернути (не в компетенції). */
    RETURN(Node.EXECUTION),
    /** Призначити іншого замість того, хто повернув. */
    REASSIGN(Node.EXECUTION),
    /** На доопрацювання. */
    REWORK(Node.EXECUTION),
    /** Прийняти. */
    ACCEPT(Node.EXECUTION),
    /** Скасувати виконання. */
    WITHDRAW(Node.EXECUTION),
    /** Зареєстровано й відправлено відповідь. */
    ANSWER(Node.NONE),
    /** Зняти з контролю. */
    LIFT_CONTROL(Node.NONE),
    /** All executions of a resolution are accepted; follows by itself, nobody asks for it. */
    FULFIL(Node.RESOLUTION),
    /** Нагадати: whoever still owes the work, of a whole resolution or of one execution, is told so. */
    REMIND(Node.EITHER),
    /** Передати роботу: an execution, or a resolution whose author leaves, goes to another position as it stands. */
    HAND_OVER(Node.EITHER),
    /** Запропонувати зняти з контролю. */
    PROPOSE_LIFT(Node.NONE),
    /** The document was returned, forwarded, withdrawn …: what was open ends with it; nobody asks for it. */
    CLOSE_WORK(Node.NONE),
    /** The document was reopened: it is under control again; nobody asks for it. */
    REOPEN(Node.NONE);

    /** What an act is about. */
    public enum Node {
        /** The document. */
        NONE,
        RESOLUTION,
        EXECUTION,
        /** A resolution or an execution, whose state stays as it is. */
        EITHER
    }

    private final Node about;

    ActKind(Node about) {
        this.about = about;
    }

    public Node about() {
        return about;
    }

    /** Whether people may ask for it. */
    public boolean isRequest() {
        return switch (this) {
            case FULFIL, CLOSE_WORK, REOPEN -> false;
            case PREPARE, RESOLVE, CHANGE, READY, SIGN, CANCEL, REPLACE, SEE, START, ACKNOWLEDGE, INTERIM -> true;
            case COMPLETE, DELEGATE, RETURN, REASSIGN, REWORK, ACCEPT, WITHDRAW, ANSWER, LIFT_CONTROL -> true;
            case REMIND, HAND_OVER, PROPOSE_LIFT -> true;
        };
    }
}
