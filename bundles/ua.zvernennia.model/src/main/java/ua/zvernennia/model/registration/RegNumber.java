package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * № документа: {@code {channel/}{prefix-}{running}{/duplicate}}, e.g. {@code Ч-11323}, {@code КО-11321},
 * {@code ОП/Д-11330}, {@code П-11342/1}.
 *
 * <p>Source: order of record-keeping for appeals (Cabinet of Ministers resolution № 348 of 14.04.1997) for КО, БП and
 * the first letter of the surname; ОП marks the personal reception. The running number restarts every calendar year,
 * so the number alone is not a key; identity is {@link CardId}. The prefix is stored as given, never derived again.
 *
 * @param channel channel of receipt before the slash, Cyrillic capitals; empty for none
 * @param prefix letters before the dash; empty for documents that are numbered without one
 * @param running № з/п, one number in its journal and year, at least 1
 * @param duplicate ordinal of a duplicate appeal; 0 for the first document
 */
public record RegNumber(String channel, String prefix, int running, int duplicate) implements Comparable<RegNumber> {

    /** Prefix of a collective appeal. */
    public static final String COLLECTIVE = "КО";

    /** Prefix of an appeal without signature. */
    public static final String ANONYMOUS = "БП";

    /** Shown in place of a number that the server has not given yet. */
    private static final String AWAITED_TEXT = "очікує номера";

    /** Higher than any that is given: what awaits its number stands first in its day. */
    private static final int AWAITED_RUNNING = 1_000_000_000;

    /** Channel of the personal reception. */
    public static final String PERSONAL_RECEPTION = "ОП";

    private static final Comparator<RegNumber> ORDER = Comparator.comparingInt(RegNumber::running)
            .thenComparingInt(RegNumber::duplicate)
            .thenComparing(RegNumber::prefix)
            .thenComparing(RegNumber::channel);

    private static final String LETTERS = "[А-ЩЬЮЯҐЄІЇ]{1,4}";
    private static final Pattern LETTERS_ONLY = Pattern.compile(LETTERS);
    private static final Pattern FORMAT = Pattern.compile("(?:(" + LETTERS + ")\\s*/\\s*)?(?:(" + LETTERS
            + ")\\s*-\\s*)?([1-9]\\d{0,8})(?:\\s*/\\s*([1-9]\\d{0,2}))?");

    public RegNumber {
        requireNonNull(channel, "channel");
        requireNonNull(prefix, "prefix");
        if (!channel.isEmpty() && !LETTERS_ONLY.matcher(channel).matches()) {
            throw invalid("channel");
        }
        if (!prefix.isEmpty() && !LETTERS_ONLY.matcher(prefix).matches()) {
            throw invalid("prefix");
        }
        if (running < 1 || duplicate < 0) {
            throw invalid("running");
        }
    }

    /**
     * Parses what a clerk types or a file brings. Latin look-alikes are read as Cyrillic, small letters as capitals,
     * blanks around and beside the signs are ignored, any dash is a dash; nothing else is forgiven.
     *
     * @throws RegistryException with {@link ErrorCode#INVALID_REG_NUMBER} if the text has another shape
     */
    public static RegNumber parse(String text) {
        var matcher = FORMAT.matcher(Homoglyphs.toCyrillic(text.strip().toUpperCase(Locale.ROOT))
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-"));
        if (!matcher.matches()) {
            throw invalid("number");
        }
        return new RegNumber(
                orEmpty(matcher.group(1)),
                orEmpty(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4)));
    }

    /** Of a document that was registered without network and waits for its number; never stored, never sent. */
    public static RegNumber awaited() {
        return new RegNumber("", "", AWAITED_RUNNING, 0);
    }

    public boolean isAwaited() {
        return running == AWAITED_RUNNING;
    }

    /** The canonical text; but for {@link #awaited}, {@code parse(n.text()).equals(n)} holds for every valid number. */
    public String text() {
        if (isAwaited()) {
            return AWAITED_TEXT;
        }
        var text = new StringBuilder();
        if (!channel.isEmpty()) {
            text.append(channel).append('/');
        }
        if (!prefix.isEmpty()) {
            text.append(prefix).append('-');
        }
        text.append(running);
        if (duplicate > 0) {
            text.append('/').append(duplicate);
        }
        return text.toString();
    }

    /** By № з/п, then duplicates after their first document. */
    @Override
    public int compareTo(RegNumber other) {
        return ORDER.compare(this, other);
    }

    private static String orEmpty(String group) {
        return group == null ? "" : group;
    }

    private static RegistryException invalid(String part) {
        return new RegistryException(
                ErrorCode.INVALID_REG_NUMBER,
                "registration number: wrong " + part + " (expected: ОП/Д-11330/1 and the like)");
    }
}
