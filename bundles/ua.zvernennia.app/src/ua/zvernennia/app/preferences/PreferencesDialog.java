package ua.zvernennia.app.preferences;

import static java.util.Objects.requireNonNull;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.app.Messages;
import ua.zvernennia.app.Themes;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.UserSettings;

/** A handful of choices; what the administrator laid down is shown and cannot be changed. */
final class PreferencesDialog extends Dialog {

    private static final int WIDTH = 440;

    private final UserSettings settings;
    private final Themes themes;
    private final String login;
    private Combo theme;
    private Combo place;
    private Combo language;

    PreferencesDialog(Shell parent, UserSettings settings, Themes themes, String login) {
        super(parent);
        this.settings = requireNonNull(settings, "settings");
        this.themes = requireNonNull(themes, "themes");
        this.login = requireNonNull(login, "login");
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.PreferencesDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(20, 16)
                .spacing(12, 8)
                .applyTo(area);
        var fields = new Fields(area);
        theme = fields.choice(Messages.PreferencesDialog_theme);
        theme.setItems(
                Messages.PreferencesDialog_themeSystem,
                Messages.PreferencesDialog_themeLight,
                Messages.PreferencesDialog_themeDark,
                Messages.PreferencesDialog_themeContrast);
        theme.select(Themes.CHOICES.indexOf(themes.wish()));
        if (themes.isLaidDown()) {
            theme.select(Themes.CHOICES.indexOf(themes.inUse()));
            theme.setEnabled(false);
            note(area, Messages.PreferencesDialog_laidDown);
        }
        place = fields.choice(Messages.PreferencesDialog_place);
        place.setItems(
                Messages.PreferencesDialog_placeList,
                Messages.PreferencesDialog_placeDesk,
                Messages.PreferencesDialog_placeReports);
        place.select(StartPlace.of(settings, login).ordinal());
        language = fields.choice(Messages.PreferencesDialog_language);
        language.setItems(Language.names());
        language.select(Language.inUse());
        note(area, Messages.PreferencesDialog_languageLater);
        note(area, Messages.PreferencesDialog_textSize);
        return area;
    }

    @Override
    protected void okPressed() {
        if (theme.isEnabled()) {
            themes.wish(Themes.CHOICES.get(theme.getSelectionIndex()));
        }
        StartPlace.values()[place.getSelectionIndex()].keep(settings, login);
        if (language.getSelectionIndex() != Language.inUse()) {
            Language.keep(settings, language.getSelectionIndex());
        }
        super.okPressed();
    }

    private static void note(Composite area, String text) {
        var note = new Label(area, SWT.WRAP);
        note.setText(text);
        Styles.set(note, "hint");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(note);
    }
}
