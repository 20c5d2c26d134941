package ua.zvernennia.app.preferences;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.app.Themes;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.UserSettings;

/** Command {@code ua.zvernennia.command.preferences}, Ctrl+,. */
public class PreferencesHandler {

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            UserSettings settings,
            Themes themes,
            SessionService session) {
        new PreferencesDialog(
                        shell,
                        settings,
                        themes,
                        session.user().map(UserInfo::login).orElse(""))
                .open();
    }
}
