package ua.zvernennia.ui.admin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.api.DictionaryAdministration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;

/** Lists in memory. */
final class FakeDictionaries implements DictionaryAdministration {

    final List<String> previewed = new CopyOnWriteArrayList<>();
    final Map<String, List<Map<String, String>>> tables = new HashMap<>();
    volatile CalendarEffect effect = new CalendarEffect(0, List.of());

    FakeDictionaries() {
        tables.put(
                "classifiers",
                new ArrayList<>(List.of(
                        classifier("3.1", "Пропозиція", "2009-01-01"), classifier("3.3", "Скарга", "2009-01-01"))));
        tables.put("calendar-days", new ArrayList<>());
    }

    @Override
    public DictionaryTable table(String name) {
        return switch (name) {
            case "classifiers" ->
                new DictionaryTable(
                        name,
                        List.of("classifier", "code", "name", "valid_from", "valid_to"),
                        Set.of("classifier", "code", "valid_from"),
                        Set.of("valid_to"),
                        tables.get(name));
            case "calendar-days" ->
                new DictionaryTable(
                        name,
                        List.of("day", "organisation_id", "working", "source_act"),
                        Set.of("day", "organisation_id"),
                        Set.of(),
                        tables.get(name));
            default -> new DictionaryTable(name, List.of("code"), Set.of("code"), Set.of(), List.of());
        };
    }

    @Override
    public void put(String name, Map<String, String> row) {
        var rows = tables.get(name);
        for (int i = 0; i < rows.size(); i++) {
            var stored = rows.get(i);
            if (table(name).key().stream().allMatch(column -> stored.get(column).equals(row.get(column)))) {
                if (!stored.get("name").equals(row.get("name"))) {
                    throw new RegistryException(ErrorCode.HISTORY_KEPT, "as the server does");
                }
                rows.set(i, row);
                return;
            }
        }
        rows.add(row);
    }

    @Override
    public CalendarEffect preview(String name, Map<String, String> row) {
        previewed.add(name + ' ' + row.get("day"));
        return effect;
    }

    static CalendarEffect.Card card(String number) {
        return new CalendarEffect.Card(
                number, LocalDate.of(2026, 11, 1), "T30", LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2));
    }

    private static Map<String, String> classifier(String code, String name, String from) {
        return Map.of("classifier", "858.3", "code", code, "name", name, "valid_from", from, "valid_to", "");
    }
}
