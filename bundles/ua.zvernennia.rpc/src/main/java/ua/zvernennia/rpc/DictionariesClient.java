package ua.zvernennia.rpc;

import java.util.Map;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.directory.DictionaryTable;

/** Lists of one server as their administrators see them; failures as in {@link RegistryClient}. */
public interface DictionariesClient {

    DictionaryTable table(String name);

    void put(String name, Map<String, String> row);

    CalendarEffect preview(String name, Map<String, String> row);
}
