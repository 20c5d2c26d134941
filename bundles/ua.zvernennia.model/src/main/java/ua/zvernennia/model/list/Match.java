package ua.zvernennia.model.list;

/** How a fragment is compared with the text of a column. */
public enum Match {
    /** По фрагменту: the fragment, blanks included, stands anywhere in the text. */
    FRAGMENT,
    /** По початку: the text begins with the fragment. */
    START,
    /** Усі слова: each word of the fragment stands somewhere in the text, in any order. */
    WORDS
}
