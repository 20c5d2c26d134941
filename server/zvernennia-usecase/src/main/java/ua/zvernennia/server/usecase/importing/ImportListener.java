package ua.zvernennia.server.usecase.importing;

import java.util.List;

/** Hears of an import while it runs. */
public interface ImportListener {

    /**
     * The header was understood.
     *
     * @param unknown headings that are not read
     * @param absent columns whose values stay empty
     */
    void header(List<String> unknown, List<ImportColumn> absent);

    /** A cell or line is refused or warned of; in the order of the file while it is checked. */
    void problem(Problem problem);

    /** So many lines of the file are checked. */
    void checked(int lines);

    /** The run goes on where it was broken off. */
    void resumed(int done, int all);

    /** So many of the staged lines are stored. */
    void stored(int done, int all);
}
