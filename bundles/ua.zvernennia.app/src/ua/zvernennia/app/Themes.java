package ua.zvernennia.app;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import ua.zvernennia.api.MachineSettings;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.UserSettings;

/**
 * The light, the dark or the theme of high contrast: what this start or the administrator says, else what the user chose here before, else
 * what the desktop shows.
 */
public final class Themes {

    /** Ids of themes that a person can choose; the empty one follows the desktop. */
    public static final List<String> CHOICES = List.of("", Ids.THEME_LIGHT, Ids.THEME_DARK, Ids.THEME_CONTRAST);

    private final UserSettings settings;
    private final IThemeEngine engine;
    private final String laidDown =
            MachineSettings.ofThisProcess().value(MachineSettings.THEME).orElse("");

    @Inject
    public Themes(UserSettings settings, IThemeManager manager, Display display) {
        this.settings = settings;
        engine = manager.getEngineForDisplay(display);
        display.addFilter(SWT.Skin, Themes::leaveRowsAlone);
    }

    /**
     * No rule of ours names rows. What the engine remembered of them it set back at a change of the theme, by handles
     * that GTK did not know any more, and the program ended there.
     */
    private static void leaveRowsAlone(Event event) {
        if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
            event.type = SWT.None;
        }
    }

    /** Shows the theme of this start. Also kept where the workbench looks when it opens its window. */
    void applyChosen() {
        engine.setTheme(chosen(), true);
    }

    /** Changes to the other theme and remembers it. */
    void toggle() {
        wish(isDark() ? Ids.THEME_LIGHT : Ids.THEME_DARK);
    }

    /** One of {@link #CHOICES}: what the user chose, whatever the administrator says. */
    public String wish() {
        return settings.get(UserSettings.THEME).filter(CHOICES::contains).orElse("");
    }

    /** @param theme one of {@link #CHOICES} */
    public void wish(String theme) {
        settings.put(UserSettings.THEME, theme);
        engine.setTheme(theme.isEmpty() ? ofTheDesktop() : theme, true);
    }

    boolean isDark() {
        return !inUse().equals(Ids.THEME_LIGHT);
    }

    /** Whether this start or the administrator says which theme it is. */
    public boolean isLaidDown() {
        return !laidDown.isEmpty();
    }

    /** Id of the theme that is shown. */
    public String inUse() {
        var active = engine.getActiveTheme();
        return active == null ? Ids.THEME_LIGHT : active.getId();
    }

    /** Paints a shell that the workbench did not make. */
    void style(Shell shell) {
        engine.applyStyles(shell, true);
    }

    private String chosen() {
        return switch (laidDown) {
            case "dark" -> Ids.THEME_DARK;
            case "light" -> Ids.THEME_LIGHT;
            case "contrast" -> Ids.THEME_CONTRAST;
            default -> wish().isEmpty() ? ofTheDesktop() : wish();
        };
    }

    private static String ofTheDesktop() {
        if (Display.getDefault().getHighContrast()) {
            return Ids.THEME_CONTRAST;
        }
        return Display.isSystemDarkTheme() ? Ids.THEME_DARK : Ids.THEME_LIGHT;
    }
}
