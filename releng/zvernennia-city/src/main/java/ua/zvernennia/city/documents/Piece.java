package ua.zvernennia.city.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.zvernennia.city.documents.Phrases.Writing;

/** A part of a template. */
sealed interface Piece {

    /** Adds this part, its choices made. */
    void append(StringBuilder text, Writing writing);

    /** Refuses a slot that neither the file nor the generator knows. */
    void check(Map<String, List<Piece>> lists);

    /** Reads {@code plain text [one|other] {slot} {n:1-9}}. */
    static Piece parse(String source) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        while (from < source.length()) {
            char c = source.charAt(from);
            int to;
            if (c == '[') {
                to = closing(source, from);
                pieces.add(new Choice(choices(source.substring(from + 1, to - 1))));
            } else if (c == '{') {
                to = source.indexOf('}', from) + 1;
                pieces.add(slot(source.substring(from + 1, to - 1)));
            } else {
                to = from;
                while (to < source.length() && source.charAt(to) != '[' && source.charAt(to) != '{') {
                    to++;
                }
                pieces.add(new Words(source.substring(from, to)));
            }
            from = to;
        }
        return new Row(List.copyOf(pieces));
    }

    /** Reads {@code one | other | third}, blanks around each removed. */
    static List<Piece> choices(String source) {
        var choices = new ArrayList<Piece>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : '|';
            depth += step(c);
            if (c == '|' && depth == 0) {
                choices.add(parse(source.substring(from, i).strip()));
                from = i + 1;
            }
        }
        return List.copyOf(choices);
    }

    private static int closing(String source, int open) {
        int depth = 0;
        for (int i = open; i < source.length(); i++) {
            depth += step(source.charAt(i));
            if (depth == 0) {
                return i + 1;
            }
        }
        throw new IllegalStateException("phrases.txt: [ is not closed: " + source);
    }

    private static int step(char c) {
        return switch (c) {
            case '[' -> 1;
            case ']' -> -1;
            default -> 0;
        };
    }

    private static Piece slot(String name) {
        if (!name.startsWith("n:")) {
            return new Slot(name);
        }
        var bounds = name.substring(2).split("-", 2);
        return new Range(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]));
    }

    /** Text as it stands. */
    record Words(String words) implements Piece {
        @Override
        public void append(StringBuilder text, Writing writing) {
            text.append(words);
        }

        @Override
        public void check(Map<String, List<Piece>> lists) {
            // nothing to look up
        }
    }

    /** All of them, one after the other. */
    record Row(List<Piece> pieces) implements Piece {
        @Override
        public void append(StringBuilder text, Writing writing) {
            pieces.forEach(piece -> piece.append(text, writing));
        }

        @Override
        public void check(Map<String, List<Piece>> lists) {
            pieces.forEach(piece -> piece.check(lists));
        }
    }

    /** One of them. */
    record Choice(List<Piece> choices) implements Piece {
        @Override
        public void append(StringBuilder text, Writing writing) {
            writing.dice().pick(choices).append(text, writing);
        }

        @Override
        public void check(Map<String, List<Piece>> lists) {
            choices.forEach(piece -> piece.check(lists));
        }
    }

    /** A whole number between two. */
    record Range(int low, int high) implements Piece {
        @Override
        public void append(StringBuilder text, Writing writing) {
            text.append(writing.dice().between(low, high));
        }

        @Override
        public void check(Map<String, List<Piece>> lists) {
            // nothing to look up
        }
    }

    /** One of a list of the file, or what the generator gives. */
    record Slot(String name) implements Piece {
        @Override
        public void append(StringBuilder text, Writing writing) {
            var list = writing.lists().get(name);
            if (list == null) {
                text.append(writing.given().apply(name));
            } else {
                writing.dice().pick(list).append(text, writing);
            }
        }

        @Override
        public void check(Map<String, List<Piece>> lists) {
            if (!lists.containsKey(name) && !Phrases.GIVEN.contains(name)) {
                throw new IllegalStateException("phrases.txt: unknown slot {" + name + '}');
            }
        }
    }
}
