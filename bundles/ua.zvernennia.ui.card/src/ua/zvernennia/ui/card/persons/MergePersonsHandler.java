package ua.zvernennia.ui.card.persons;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.ApplicantSearch;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.model.security.RightsTable;

/** Command {@code ua.zvernennia.command.mergePersons}, M1+M2+O: for those who register; the server asks again. */
public class MergePersonsHandler {

    @CanExecute
    public boolean canExecute(SessionService session) {
        return session.user()
                .filter(user -> RightsTable.defaults().holds(user.role(), Act.REGISTER))
                .isPresent();
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, ApplicantSearch people) {
        new MergePersonsDialog(shell, people).open();
    }
}
