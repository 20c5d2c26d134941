package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of one bundle in one language: {@code messages_uk.properties} and {@code messages_en.properties} beside its
 * {@code Messages} class, in UTF-8. Ukrainian unless the locale says English.
 *
 * <p>Placeholders are {@code {0}} or {@code {name}}; nothing else is special, so that an apostrophe is an apostrophe
 * (MessageFormat would swallow that of «зв'язок»).
 */
public final class Texts {

    public static final List<String> LANGUAGES = List.of("uk", "en");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Map<String, String> texts;

    private Texts(Map<String, String> texts) {
        this.texts = texts;
    }

    /** Texts beside {@code messages} in the language of this process. */
    public static Texts of(Class<?> messages) {
        return of(messages, Locale.getDefault().getLanguage().equals("en") ? "en" : "uk");
    }

    /** @param language one of {@link #LANGUAGES} */
    public static Texts of(Class<?> messages, String language) {
        var file = "messages_" + language + ".properties";
        try (var stream = requireNonNull(messages.getResourceAsStream(file), file)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return new Texts(Map.copyOf(asMap(properties)));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Fills every {@code public static String} of {@code messages}; a field without a text stops the start. */
    public static void fill(Class<?> messages) {
        var texts = of(messages);
        for (var field : fieldsOf(messages)) {
            try {
                field.set(null, texts.get(field.getName()));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(messages.getName() + '.' + field.getName(), e);
            }
        }
    }

    /** @throws IllegalArgumentException if there is no such text: a defect that a test of each bundle finds */
    public String get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no text: " + key));
    }

    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /**
     * Replaces {@code {0}}, {@code {1}} …; whole numbers are grouped by thousands: 45 950. A value that ends with a full
     * stop, as «Кравченко Т. І.» does, gives it to a sentence that ends there.
     */
    public static String format(String text, Object... arguments) {
        return format(text, name -> {
            int index = Integer.parseInt(name);
            return Optional.of(index < arguments.length ? shown(arguments[index]) : "");
        });
    }

    /** Replaces {@code {name}} by what {@code values} gives; a placeholder without a value stays as it is. */
    static String format(String text, Function<String, Optional<String>> values) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> {
            var value = values.apply(match.group(1)).orElse(match.group());
            boolean twoStops = value.endsWith(".") && text.startsWith(".", match.end());
            return Matcher.quoteReplacement(twoStops ? value.substring(0, value.length() - 1) : value);
        });
    }

    static List<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .sorted()
                .distinct()
                .toList();
    }

    /** A whole number as people read it, grouped by no-break spaces: 45 950. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', NO_BREAK_SPACE);
    }

    /**
     * What is wrong with the texts of a bundle, for its test: a field without a text, a field that cannot be filled, a
     * text in one language only, blanks at an end, other placeholders than the other language has. Empty when all is well.
     */
    public static List<String> defects(Class<?> messages) {
        var uk = of(messages, "uk").texts;
        var en = of(messages, "en").texts;
        var defects = new ArrayList<String>();
        var keys = new TreeSet<>(uk.keySet());
        keys.addAll(en.keySet());
        for (var field : messages.getDeclaredFields()) {
            if (field.getType() == String.class && !isFilled(field)) {
                defects.add(field.getName() + ": is not a public static field that can be filled");
            }
        }
        fieldsOf(messages).forEach(field -> keys.add(field.getName()));
        for (var key : keys) {
            if (!uk.containsKey(key) || !en.containsKey(key)) {
                defects.add(key + ": missing in a language");
            } else {
                compare(key, uk.get(key), en.get(key), defects);
            }
        }
        return defects;
    }

    private static void compare(String key, String uk, String en, List<String> defects) {
        if (!placeholders(uk).equals(placeholders(en))) {
            defects.add(key + ": placeholders differ");
        }
        if (uk.isBlank() || en.isBlank() || !uk.equals(uk.strip()) || !en.equals(en.strip())) {
            defects.add(key + ": blank, or a blank at an end");
        }
        if ((uk + en).indexOf('\ufffd') >= 0) {
            defects.add(key + ": a broken character");
        }
    }

    private static String shown(Object argument) {
        return argument instanceof Number number ? number(number.longValue()) : String.valueOf(argument);
    }

    private static List<Field> fieldsOf(Class<?> messages) {
        return Arrays.stream(messages.getDeclaredFields())
                .filter(Texts::isFilled)
                .toList();
    }

    private static boolean isFilled(Field field) {
        int modifiers = field.getModifiers();
        return field.getType() == String.class
                && Modifier.isPublic(modifiers)
                && Modifier.isStatic(modifiers)
                && !Modifier.isFinal(modifiers);
    }

    private static Map<String, String> asMap(Properties properties) {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }
}
