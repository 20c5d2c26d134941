package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.BooleanSupplier;
import ua.zvernennia.api.AuditService;
import ua.zvernennia.documents.CsvLines;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.registration.CardId;

/** Rows of the audit as a file for table processors; texts that would run as formulas are made harmless. */
final class AuditCsv {

    private final AuditService audit;
    private final AuditWords words;

    AuditCsv(AuditService audit, AuditWords words) {
        this.audit = requireNonNull(audit, "audit");
        this.words = requireNonNull(words, "words");
    }

    /**
     * Writes the whole search. A file that was there stays as it was until the new one is complete.
     *
     * @param progress hears how many rows are written
     * @return whether there is more than an export holds
     * @throws RegistryException {@link ErrorCode#FILE_NOT_WRITTEN}, and what {@link AuditService#export} throws
     */
    boolean write(AuditSearch search, Path file, Progress progress, BooleanSupplier cancelled) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            boolean cut = writePart(search, part, progress, cancelled);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return cut;
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "audit export", e);
        } finally {
            delete(part);
        }
    }

    private boolean writePart(AuditSearch search, Path part, Progress progress, BooleanSupplier cancelled)
            throws IOException {
        try (var lines = new CsvLines(part)) {
            lines.texts(List.of(
                    Messages.AuditPart_time,
                    Messages.AuditPart_login,
                    Messages.AuditPart_who,
                    Messages.AuditPart_position,
                    Messages.AuditPart_actsFor,
                    Messages.AuditPart_action,
                    Messages.AuditPart_card,
                    Messages.AuditPart_cardId,
                    Messages.AuditPart_origin,
                    Messages.AuditPart_details,
                    Messages.AuditPart_sealed,
                    Messages.AuditPart_row));
            var written = new int[1];
            return audit.export(
                    search,
                    entries -> {
                        entries.forEach(entry -> write(lines, entry));
                        written[0] += entries.size();
                        progress.written(written[0]);
                    },
                    cancelled);
        }
    }

    private void write(CsvLines lines, AuditEntry entry) {
        try {
            lines.texts(List.of(
                    Days.text(entry.place().at()),
                    entry.login(),
                    entry.name(),
                    entry.position(),
                    entry.actsFor(),
                    words.action(entry.action()),
                    entry.cardNumber(),
                    entry.card().map(CardId::text).orElse(""),
                    entry.origin(),
                    words.detailsOnOneLine(entry),
                    entry.sealed() ? Messages.AuditPart_yes : Messages.AuditPart_no,
                    Long.toString(entry.place().id())));
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "audit export", e);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            System.getLogger(AuditCsv.class.getName())
                    .log(System.Logger.Level.WARNING, "an unfinished export stays behind", e);
        }
    }

    /** Hears how many rows are written. Any thread. */
    @FunctionalInterface
    interface Progress {

        void written(int rows);
    }
}
