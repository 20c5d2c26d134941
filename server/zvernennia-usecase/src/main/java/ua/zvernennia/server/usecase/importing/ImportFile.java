package ua.zvernennia.server.usecase.importing;

import java.util.List;
import java.util.function.Consumer;
import ua.zvernennia.model.ErrorCode;

/** A register file, readable as often as needed, a line at a time. */
public interface ImportFile {

    /** Its name without directories. */
    String name();

    /** SHA-256 of its bytes. */
    byte[] hash();

    /** Cells of the header line. */
    List<String> header();

    /**
     * Gives all lines after the header that hold anything.
     *
     * @throws ua.zvernennia.model.RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} with the argument
     *     {@code line}
     */
    void forEach(Consumer<Line> sink);

    /**
     * One record.
     *
     * @param number line of the file on which it begins, from 1
     */
    record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }
}
