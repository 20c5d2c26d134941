package ua.zvernennia.server.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pieces of SQL out of a definition. The database guards what they read (role, read-only transaction, timeout); here is
 * refused what could end a statement, leave the role or wait.
 */
final class Fragments {

    private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");
    private static final Pattern QUOTED = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z_]+)");
    private static final Set<String> PARAMETERS = Set.of("from", "to", "from_before", "to_before", "today", "key");

    private static final Set<String> REFUSED = Set.of(
            "set_config",
            "dblink",
            "pg_sleep",
            "pg_read_file",
            "pg_read_binary_file",
            "pg_ls_dir",
            "lo_import",
            "lo_export",
            "insert",
            "update",
            "delete",
            "drop",
            "alter",
            "create",
            "grant",
            "copy",
            "do",
            "call");

    private final String file;

    Fragments(String file) {
        this.file = file;
    }

    /** The same text, when nothing is wrong with it. */
    String checked(String field, String sql) {
        var bare = QUOTED.matcher(sql).replaceAll("''").toLowerCase(Locale.ROOT);
        for (var sign : List.of(";", "--", "/*", "$$", "\\", "?")) {
            if (bare.contains(sign)) {
                throw wrong(field, "must not contain " + sign);
            }
        }
        if (bare.replace("''", "").contains("'")) {
            throw wrong(field, "has a quotation mark too many");
        }
        if (balance(bare) != 0) {
            throw wrong(field, "has parentheses that do not match");
        }
        WORD.matcher(bare)
                .results()
                .map(match -> match.group())
                .filter(REFUSED::contains)
                .forEach(word -> {
                    throw wrong(field, "must not use " + word);
                });
        PARAMETER.matcher(bare).results().map(match -> match.group(1)).forEach(name -> {
            if (!PARAMETERS.contains(name)) {
                throw wrong(field, "names :" + name + ", which is no parameter (expected: one of " + PARAMETERS + ')');
            }
        });
        return sql;
    }

    /** Minus one as soon as one is closed that was never opened. */
    private static int balance(String bare) {
        int open = 0;
        for (int i = 0; i < bare.length() && open >= 0; i++) {
            open += bare.charAt(i) == '(' ? 1 : bare.charAt(i) == ')' ? -1 : 0;
        }
        return open;
    }

    private DefinitionException wrong(String field, String sentence) {
        return new DefinitionException(file, "the SQL of " + field + ' ' + sentence, null);
    }
}
