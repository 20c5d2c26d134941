package ua.zvernennia.filter;

import ua.zvernennia.model.list.CardColumn;

/** The words of the columns of long texts. */
record Lexicons(Lexicon applicants, Lexicon summaries) {

    static Lexicons empty() {
        return new Lexicons(new Lexicon(), new Lexicon());
    }

    /** @param column {@link CardColumn#APPLICANT} or {@link CardColumn#SUMMARY} */
    Lexicon of(CardColumn column) {
        return column == CardColumn.APPLICANT ? applicants : summaries;
    }
}
