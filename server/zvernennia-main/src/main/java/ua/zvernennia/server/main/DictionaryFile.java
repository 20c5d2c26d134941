package ua.zvernennia.server.main;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.directory.Dictionary;

/**
 * A list as a CSV file: UTF-8, semicolons, the columns of the dictionary in the first line.
 *
 * @param header names of columns
 * @param rows values by column, blanks at the ends taken off
 */
record DictionaryFile(List<String> header, List<Map<String, String>> rows) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    DictionaryFile {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} */
    static DictionaryFile read(Path path) {
        try (var in = Files.newBufferedReader(path, StandardCharsets.UTF_8);
                var parser = CSVParser.parse(in, FORMAT)) {
            var records = parser.getRecords();
            if (records.isEmpty()) {
                throw new RegistryException(ErrorCode.IMPORT_FILE_UNREADABLE, path + ": empty (expected: a header)");
            }
            var header = new ArrayList<String>();
            records.getFirst()
                    .forEach(
                            name -> header.add(name.replace(BYTE_ORDER_MARK, "").strip()));
            var rows = new ArrayList<Map<String, String>>();
            for (var record : records.subList(1, records.size())) {
                if (record.size() != header.size()) {
                    throw new RegistryException(
                            ErrorCode.IMPORT_FILE_UNREADABLE,
                            path + ", line " + record.getRecordNumber() + ": " + record.size() + " cells (expected: "
                                    + header.size() + ')');
                }
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), record.get(i).strip());
                }
                rows.add(row);
            }
            return new DictionaryFile(header, rows);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.IMPORT_FILE_UNREADABLE, path + ": cannot be read", e);
        }
    }

    /** The rows with the columns of the dictionary and no others, in its order. */
    List<Map<String, String>> of(Dictionary dictionary) {
        return rows.stream()
                .map(row -> dictionary.columns().stream()
                        .collect(Collectors.toMap(
                                column -> column,
                                column -> row.getOrDefault(column, ""),
                                (first, second) -> first,
                                LinkedHashMap::new)))
                .map(row -> (Map<String, String>) row)
                .toList();
    }

    static void write(Writer out, Dictionary dictionary, List<Map<String, String>> rows) throws IOException {
        var printer = FORMAT.print(out);
        printer.printRecord(dictionary.columns());
        for (var row : rows) {
            printer.printRecord(dictionary.columns().stream().map(row::get).toList());
        }
        printer.flush();
    }
}
