package ua.zvernennia.filter;

import java.util.EnumMap;
import java.util.Map;
import ua.zvernennia.model.registration.CardRow;

/** The dictionaries of all fields at one moment. */
final class Dictionaries {

    /** Of a list that has not begun: what follows from it gets lexicons of its own. */
    static final Dictionaries EMPTY = new Dictionaries(Map.of(), Lexicons.empty());

    private final Map<Field, Dictionary> fields;
    private final Lexicons lexicons;

    private Dictionaries(Map<Field, Dictionary> fields, Lexicons lexicons) {
        this.fields = fields;
        this.lexicons = lexicons;
    }

    Lexicons lexicons() {
        return lexicons;
    }

    Dictionary of(Field field) {
        return fields.getOrDefault(field, Dictionary.EMPTY);
    }

    Editor edit() {
        return new Editor(this);
    }

    /** Gives numbers to texts of all fields; used by one thread, once. */
    static final class Editor {

        private final Map<Field, Dictionary.Editor> editors = new EnumMap<>(Field.class);
        private final Lexicons lexicons;

        private Editor(Dictionaries base) {
            lexicons = base.fields.isEmpty() ? Lexicons.empty() : base.lexicons;
            for (var field : Field.values()) {
                editors.put(field, base.of(field).edit());
            }
        }

        Lexicons lexicons() {
            return lexicons;
        }

        /** Gives numbers to all texts of a row. */
        void learn(CardRow row) {
            editors.forEach((field, editor) -> editor.code(field.text(row)));
        }

        int code(Field field, CardRow row) {
            return editors.get(field).code(field.text(row));
        }

        Dictionaries done() {
            var fields = new EnumMap<Field, Dictionary>(Field.class);
            editors.forEach((field, editor) -> fields.put(field, editor.done()));
            return new Dictionaries(fields, lexicons);
        }
    }
}
