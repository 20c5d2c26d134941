package ua.zvernennia.server.usecase.terms;

import ua.zvernennia.model.terms.TermRules;
import ua.zvernennia.model.terms.WorkingCalendar;

/** Rules and calendars of this installation; called inside a transaction. */
public interface TermData {

    /** The rules of the law, with those that the installation replaces. */
    TermRules rules();

    /** @param organisation UUID text; its exceptions come before the ones for everybody */
    WorkingCalendar calendar(String organisation);
}
