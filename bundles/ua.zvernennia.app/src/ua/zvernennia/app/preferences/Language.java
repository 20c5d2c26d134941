package ua.zvernennia.app.preferences;

import java.util.Locale;
import java.util.Optional;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UserSettings;

/** The language of the interface; texts are read once, so that another one holds from the next start. */
public final class Language {

    private static final String KEY = "language";

    private Language() {}

    /** One of {@link Texts#LANGUAGES} if somebody chose one here. */
    public static Optional<Locale> chosen(UserSettings settings) {
        return settings.get(KEY).filter(Texts.LANGUAGES::contains).map(Locale::of);
    }

    /** Index within {@link Texts#LANGUAGES} of the language in use. */
    static int inUse() {
        return Math.max(0, Texts.LANGUAGES.indexOf(Locale.getDefault().getLanguage()));
    }

    /** The names of all languages, each in itself. */
    static String[] names() {
        return Texts.LANGUAGES.stream()
                .map(Locale::of)
                .map(locale -> locale.getDisplayLanguage(locale))
                .toArray(String[]::new);
    }

    static void keep(UserSettings settings, int index) {
        settings.put(KEY, Texts.LANGUAGES.get(index));
    }
}
