package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A letter to be written.
 *
 * @param fields texts by name, see {@link LetterKind#fields()}; lines are told apart by {@code \n}
 * @param code what the QR code says, at most some 60 characters
 */
public record Letter(LetterKind kind, Map<String, String> fields, String code) {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss").withZone(ZoneId.of("Europe/Kyiv"));

    public Letter {
        requireNonNull(kind, "kind");
        fields = Map.copyOf(fields);
        requireNonNull(code, "code");
    }

    /**
     * Writes a file of its own, named by the kind, the number and the moment.
     *
     * @throws RegistryException {@link ErrorCode#FILE_NOT_WRITTEN}
     */
    public Path write(LetterTemplate template, Path directory, Instant now) {
        var number = fields.getOrDefault("number", "").replaceAll("[^\\p{L}\\p{N}]+", "-");
        var name = template.kind().fileName().replace(".docx", "_" + number + '_' + STAMP.format(now) + ".docx");
        var file = directory.resolve(name);
        try {
            Files.createDirectories(directory);
            return new FormDocument(template.parts()).write(fields, code, file);
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "letter", e);
        }
    }
}
