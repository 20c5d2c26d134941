package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;

/** Writes forms of cards into a directory, as Word or, through LibreOffice, as PDF. */
public final class FormFiles {

    private final Path directory;
    private final Office office;

    /** @param directory made when it is first needed */
    public FormFiles(Path directory) {
        this(directory, Office.ofThisMachine());
    }

    FormFiles(Path directory, Office office) {
        this.directory = requireNonNull(directory, "directory");
        this.office = requireNonNull(office, "office");
    }

    /** What the code on a paper says: whoever scans it finds the card. */
    public static String code(CardId card) {
        return "zvn:" + card.text();
    }

    /** Whether {@link Format#PDF} can be written here. */
    public boolean canWritePdf() {
        return office.isThere();
    }

    /**
     * Writes a file of its own.
     *
     * @param name what the file is called, e.g. the number of the card; signs that no file may have are replaced
     * @param values by the names of {@link FormTemplate#FIELDS}; what is missing stays empty
     * @param qr what the code of the form says
     * @param format {@link Format#WORD} or {@link Format#PDF}
     * @throws RegistryException {@link ErrorCode#OFFICE_UNAVAILABLE}, {@link ErrorCode#FILE_NOT_WRITTEN}
     */
    public Path write(FormTemplate template, String name, Map<String, String> values, String qr, Format format) {
        try {
            Files.createDirectories(directory);
            var file = Files.createTempFile(
                    directory, name.replaceAll("[^\\p{L}\\p{N}_.-]", "_") + '_', Format.WORD.extension());
            var word = new FormDocument(template.parts()).write(values, qr, file);
            return switch (format) {
                case WORD -> word;
                case PDF -> pdf(word);
                case EXCEL, CSV -> throw new IllegalArgumentException(format + " (expected: WORD or PDF)");
            };
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "form", e);
        }
    }

    private Path pdf(Path word) throws IOException {
        try {
            return office.toPdf(word);
        } finally {
            Files.deleteIfExists(word);
        }
    }
}
