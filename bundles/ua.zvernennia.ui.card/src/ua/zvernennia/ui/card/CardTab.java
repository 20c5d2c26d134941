package ua.zvernennia.ui.card;

import org.eclipse.swt.widgets.Composite;

/** One of the tabs beside the card. Its widgets are made when it is needed; what it is shown before that comes with them. */
interface CardTab {

    /** With the counter where there is something to count. */
    String title();

    void create(Composite parent);

    /** Offers the rows that are valid now; may come before {@link #create}. */
    default void offer(DirectoryChoices directory) {}

    /** Shows what the card has now; may come before {@link #create}. */
    void show(CardFile file);
}
