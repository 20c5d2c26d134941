package ua.zvernennia.ui.cards;

import java.util.Optional;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.model.list.SharedFilter;

/** What the menu of filters asks a person. */
interface FilterQuestions {

    /**
     * A name of 1 to 60 characters; empty when the person thought better of it.
     *
     * @param described the filter in words
     */
    Optional<String> name(String described, String proposed);

    boolean sure(String question);

    /** By dialogs over a window. */
    static FilterQuestions in(Shell shell) {
        return new FilterQuestions() {
            @Override
            public Optional<String> name(String described, String proposed) {
                var dialog = new InputDialog(
                        shell,
                        Messages.FiltersMenu_title,
                        described,
                        proposed,
                        name -> name.isBlank() || name.length() > SharedFilter.NAME_MAX
                                ? Messages.FiltersMenu_nameNeeded
                                : null);
                return dialog.open() == Window.OK ? Optional.of(dialog.getValue()) : Optional.empty();
            }

            @Override
            public boolean sure(String question) {
                return MessageDialog.openConfirm(shell, Messages.FiltersMenu_title, question);
            }
        };
    }
}
