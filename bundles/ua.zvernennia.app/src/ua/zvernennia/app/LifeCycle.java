package ua.zvernennia.app;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.translation.TranslationService;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;
import org.eclipse.e4.ui.workbench.lifecycle.PreSave;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.app.preferences.Language;
import ua.zvernennia.ui.UserSettings;
import ua.zvernennia.ui.machine.LastRun;
import ua.zvernennia.ui.machine.OneStart;

/**
 * Life of the workstation: settings and theme first, then the login, then the window that the application model
 * describes. Nothing of the registry is shown before a login.
 */
public class LifeCycle {

    private final UserSettings settings =
            new UserSettings(DataArea.ofThisProcess().settings().resolve(UserSettings.FILE));

    @Inject
    private Display display;

    @PostContextCreate
    void start(IEclipseContext context, IApplicationContext application) {
        application.applicationRunning(); // takes the splash screen down
        var run = beTheOnlyStart();
        context.set(LastRun.class, run);
        context.set(UserSettings.class, settings);
        Language.chosen(settings).ifPresent(locale -> speak(context, locale));
        var themes = ContextInjectionFactory.make(Themes.class, context);
        context.set(Themes.class, themes);
        themes.applyChosen();
        var login = ContextInjectionFactory.make(Login.class, context);
        context.set(Login.class, login);
        if (!login.open("")) {
            settings.close();
            display.dispose();
            System.exit(0); // the workbench offers no other way out of this phase, and nothing is open yet
        }
    }

    /** A second start brings the first one to the front and ends. */
    private LastRun beTheOnlyStart() {
        var area = DataArea.ofThisProcess();
        var only = OneStart.at(area.root());
        if (only.isEmpty()) {
            settings.close();
            display.dispose();
            System.exit(0); // as below
        }
        only.get().listen(() -> display.asyncExec(this::comeToTheFront));
        display.disposeExec(only.get()::close);
        area.log(); // the folder is made here; the launcher says what is written into it
        var run = LastRun.begin(area.root(), Instant.now());
        // Not only at the exit of the menu: the end of a desktop session stops the process in good order too.
        Runtime.getRuntime().addShutdownHook(new Thread(run::ended, "end of run"));
        return run;
    }

    /** Before the first text is read; the labels of the model ask the context. */
    private static void speak(IEclipseContext context, Locale locale) {
        Locale.setDefault(locale);
        context.set(TranslationService.LOCALE, locale);
    }

    private void comeToTheFront() {
        for (var shell : display.getShells()) {
            if (shell.isVisible()) {
                shell.setMinimized(false);
                shell.forceActive();
            }
        }
    }

    @ProcessAdditions
    void place(MApplication application) {
        application.getChildren().forEach(window -> new WindowPlace(settings).restore(window, display));
    }

    @PreSave
    void end(MApplication application) {
        application.getChildren().forEach(window -> new WindowPlace(settings).keep(window));
        settings.close();
    }
}
