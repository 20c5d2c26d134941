package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.DictionaryAdministration;
import ua.zvernennia.documents.CsvLines;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;

/** Some lists, one at a time: its rows, the selected one whole, new versions, ends, and what a change would mean. */
final class DictionaryPane {

    private static final int CARDS_SHOWN = 12;

    /** Terms come of these. */
    private static final Set<String> PREVIEWED = Set.of("holidays", "regimes", "calendar-days", "term-rules");

    private final DictionaryAdministration dictionaries;
    private final DictionaryWords words;
    private final List<String> names;
    private Workplace place;
    private Combo choice;
    private Composite listArea;
    private Optional<ListPane<Map<String, String>>> list = Optional.empty();
    private Text facts;
    private Optional<DictionaryTable> table = Optional.empty();

    /**
     * Not shown yet.
     *
     * @param names of the lists
     */
    DictionaryPane(DictionaryAdministration dictionaries, DictionaryWords words, List<String> names) {
        this.dictionaries = requireNonNull(dictionaries, "dictionaries");
        this.words = requireNonNull(words, "words");
        this.names = List.copyOf(names);
    }

    void create(Composite parent) {
        place = new Workplace(parent, Messages.DictionaryPane_find, Messages.DictionaryPane_hint, this::filter);
        choice = new Fields(place.top()).choice(Messages.DictionaryPane_dictionary);
        names.forEach(name -> choice.add(words.name(name)));
        choice.select(0);
        choice.addListener(SWT.Selection, event -> load(Optional.empty(), ""));
        listArea = new Composite(place.sash(), SWT.NONE);
        listArea.setLayout(new GridLayout());
        var right = new Facts(place.sash(), Messages.DictionaryPane_row);
        facts = right.block(Messages.DictionaryPane_values, 16);
        right.fit();
        place.divide();
        place.bar().button(Messages.DictionaryPane_add, () -> table.isPresent(), () -> edit(Map.of(), false));
        place.bar()
                .button(
                        Messages.DictionaryPane_version,
                        this::hasRow,
                        () -> selected().ifPresent(row -> edit(row, false)));
        place.bar()
                .button(
                        Messages.DictionaryPane_change,
                        this::isEditable,
                        () -> selected().ifPresent(row -> edit(row, true)));
        place.bar().button(Messages.DictionaryPane_export, () -> table.isPresent(), this::export);
        load(Optional.empty(), "");
    }

    void focus() {
        place.search().control().setFocus();
    }

    WorkBar bar() {
        return place.bar();
    }

    Combo choice() {
        return choice;
    }

    Optional<ListPane<Map<String, String>>> list() {
        return list;
    }

    Text facts() {
        return facts;
    }

    private void load(Optional<Map<String, String>> select, String sentence) {
        var name = names.get(choice.getSelectionIndex());
        place.bar()
                .run(
                        Messages.DictionaryPane_loading,
                        cancelled -> dictionaries.table(name),
                        loaded -> show(loaded, select, sentence));
    }

    private void show(DictionaryTable loaded, Optional<Map<String, String>> select, String sentence) {
        boolean same =
                table.filter(before -> before.name().equals(loaded.name())).isPresent();
        table = Optional.of(loaded);
        if (!same) {
            rebuild(loaded);
        }
        filter();
        select.ifPresent(row -> list.ifPresent(pane -> pane.select(key(loaded, row))));
        place.bar()
                .say(
                        sentence.isEmpty()
                                ? Texts.format(
                                        Messages.DictionaryPane_rows,
                                        loaded.rows().size())
                                : sentence,
                        sentence.isEmpty() ? "hint" : "success");
        place.bar().refresh();
    }

    private void rebuild(DictionaryTable loaded) {
        for (var child : listArea.getChildren()) {
            child.dispose();
        }
        var columns = loaded.columns().stream()
                .filter(column -> !DictionaryWords.hidden(column))
                .map(column -> column(loaded.name(), column))
                .toList();
        var pane = new ListPane<Map<String, String>>(
                listArea, words.name(loaded.name()), columns, row -> key(loaded, row));
        pane.emptyMessage(Messages.DictionaryPane_nothing);
        pane.onSelect(row -> {
            facts.setText(row.map(this::whole).orElse(""));
            place.bar().refresh();
        });
        list = Optional.of(pane);
        listArea.layout(true, true);
    }

    private Column<Map<String, String>> column(String dictionary, String column) {
        if (DictionaryWords.isDate(dictionary, column)) {
            return Column.day(
                    column,
                    words.column(column),
                    90,
                    row -> Optional.of(row.get(column))
                            .filter(day -> !day.isEmpty())
                            .map(LocalDate::parse));
        }
        return Column.text(
                column, words.column(column), width(column), row -> words.value(dictionary, column, row.get(column)));
    }

    private static int width(String column) {
        return switch (column) {
            case "name", "article", "source_act" -> 260;
            case "short_name", "parent_id", "organisation_id" -> 170;
            default -> 90;
        };
    }

    private void filter() {
        table.ifPresent(loaded -> {
            var asked = place.search().text().toLowerCase(Locale.ROOT);
            list.ifPresent(pane -> pane.show(loaded.rows().stream()
                    .filter(row -> asked.isEmpty()
                            || whole(row).toLowerCase(Locale.ROOT).contains(asked))
                    .toList()));
        });
    }

    private void edit(Map<String, String> row, boolean fixed) {
        var loaded = table.orElseThrow();
        var start = new HashMap<>(row);
        if (!fixed) {
            start.remove("id");
        }
        var text = fixed ? Messages.DictionaryPane_changeText : Messages.DictionaryPane_addText;
        var asking = new FormDialog.Words(
                words.name(loaded.name()),
                text,
                PREVIEWED.contains(loaded.name()) ? Messages.DictionaryPane_preview : Messages.DictionaryPane_save);
        new FormDialog<Proposal>(place.shell(), asking, (area, fields) -> {
                    var form = new RowForm(fields, loaded, words, start, fixed);
                    return new FormDialog.Body<>(form.controls(), () -> {
                        var wanted = form.row();
                        return cancelled -> propose(loaded.name(), wanted);
                    });
                })
                .ask()
                .ifPresent(proposal -> decide(loaded.name(), proposal));
    }

    /** Blocks. Without a preview the row is stored at once. */
    private Proposal propose(String name, Map<String, String> row) {
        if (PREVIEWED.contains(name)) {
            return new Proposal(row, Optional.of(dictionaries.preview(name, row)));
        }
        dictionaries.put(name, row);
        return new Proposal(row, Optional.empty());
    }

    private void decide(String name, Proposal proposal) {
        if (proposal.effect().isEmpty()) {
            load(Optional.of(proposal.row()), Messages.DictionaryPane_saved);
            return;
        }
        FormDialog.confirm(
                        place.shell(),
                        new FormDialog.Words(
                                words.name(name), effect(proposal.effect().get()), Messages.DictionaryPane_save),
                        cancelled -> {
                            dictionaries.put(name, proposal.row());
                            return true;
                        })
                .ifPresent(done -> load(Optional.of(proposal.row()), Messages.DictionaryPane_saved));
    }

    private static String effect(CalendarEffect effect) {
        if (effect.total() == 0) {
            return Messages.DictionaryPane_noEffect;
        }
        var cards = effect.cards().stream()
                .limit(CARDS_SHOWN)
                .map(card -> Texts.format(
                        Messages.DictionaryPane_card,
                        card.number(),
                        Days.text(card.present()),
                        Days.text(card.counted())))
                .collect(Collectors.joining("\n"));
        return Texts.format(Messages.DictionaryPane_effect, effect.total()) + "\n\n" + cards
                + (effect.total() > CARDS_SHOWN ? "\n…" : "");
    }

    private void export() {
        var loaded = table.orElseThrow();
        SaveFile.csv(place.shell(), loaded.name() + ".csv")
                .ifPresent(file -> place.bar()
                        .run(
                                Messages.DictionaryPane_exporting,
                                cancelled -> write(loaded, file),
                                written ->
                                        place.bar().say(Texts.format(Messages.AuditPart_written, written), "success")));
    }

    /** With the names of columns that {@code directory import} wants. */
    static Path write(DictionaryTable table, Path file) {
        try (var lines = new CsvLines(file)) {
            lines.texts(table.columns());
            for (var row : table.rows()) {
                lines.texts(table.columns().stream().map(row::get).toList());
            }
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "dictionary export", e);
        }
        return file;
    }

    private boolean hasRow() {
        return selected().isPresent();
    }

    private boolean isEditable() {
        return hasRow() && table.filter(loaded -> !loaded.editable().isEmpty()).isPresent();
    }

    private Optional<Map<String, String>> selected() {
        return list.flatMap(ListPane::selected);
    }

    /** All values, one a line. */
    private String whole(Map<String, String> row) {
        var name = table.map(DictionaryTable::name).orElse("");
        return table.map(DictionaryTable::columns).orElse(List.of()).stream()
                .filter(column -> !DictionaryWords.hidden(column))
                .map(column -> words.column(column) + ": " + words.value(name, column, row.get(column)))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static Object key(DictionaryTable table, Map<String, String> row) {
        var key = new LinkedHashMap<String, String>();
        table.columns().stream().filter(table.key()::contains).forEach(column -> key.put(column, row.get(column)));
        return key;
    }

    /** A row that is wanted, and what it would mean. */
    private record Proposal(Map<String, String> row, Optional<CalendarEffect> effect) {}
}
