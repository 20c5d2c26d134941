package ua.zvernennia.ui.reports;

import java.util.List;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures.Correction;
import ua.zvernennia.ui.Texts;

/** What stands beside figures: «*» for a note, the signed figure where it is another one now. */
record Marks(List<FigureNote> notes, List<Correction> corrections) {

    static final Marks NONE = new Marks(List.of(), List.of());

    Marks {
        notes = List.copyOf(notes);
        corrections = List.copyOf(corrections);
    }

    /** The text of a cell with its marks. */
    String on(String text, String row, String column) {
        var shown = corrections.stream()
                .filter(one -> one.row().equals(row) && one.column().equals(column))
                .findFirst()
                .map(one -> Texts.format(
                        Messages.ResultPane_corrected, text, one.was().isEmpty() ? "0" : one.was()))
                .orElse(text);
        return notes.stream().anyMatch(note -> note.under(row, column)) ? shown + " *" : shown;
    }

    /** The words on a chosen figure with its notes. */
    String beside(String words, String row, String column) {
        var all = words;
        for (var note : notes) {
            if (note.under(row, column)) {
                all = Texts.format(Messages.ResultPane_note, all, note.text(), note.author());
            }
        }
        return all;
    }
}
