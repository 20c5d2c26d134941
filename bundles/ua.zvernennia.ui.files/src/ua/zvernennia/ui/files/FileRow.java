package ua.zvernennia.ui.files;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ua.zvernennia.model.files.FileState;
import ua.zvernennia.model.files.FileTypes;
import ua.zvernennia.model.files.FileVersion;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.ui.Texts;

/**
 * A row of the list: one version of a file.
 *
 * @param latest whether it is the newest one; former versions stand below theirs
 */
record FileRow(StoredFile file, FileVersion version, boolean latest) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Kyiv"));
    private static final double UNIT = 1024;

    FileRow {
        requireNonNull(file, "file");
        requireNonNull(version, "version");
    }

    static List<FileRow> of(List<StoredFile> files, boolean former) {
        var rows = new ArrayList<FileRow>();
        for (var file : files) {
            rows.add(new FileRow(file, file.latest(), true));
            if (former) {
                file.versions().reversed().stream()
                        .skip(1)
                        .map(version -> new FileRow(file, version, false))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    boolean sameAs(FileRow other) {
        return file.id().equals(other.file.id()) && version.number() == other.version.number();
    }

    /** As the columns stand in {@link FileTable}. */
    String[] cells() {
        return new String[] {
            latest ? file.name().text() : "      " + version.name().text(),
            type(),
            size(version.size()),
            state(version.state()),
            place(),
            version.addedBy(),
            TIME.format(version.addedAt()),
            latest ? file.note() : ""
        };
    }

    FileTypes.Preview preview() {
        return FileTypes.USUAL.of(version.type()).map(FileTypes.Row::preview).orElse(FileTypes.Preview.NONE);
    }

    static String state(FileState state) {
        return switch (state) {
            case WAITING -> Messages.FileRow_waiting;
            case CLEAN -> Messages.FileRow_clean;
            case INFECTED -> Messages.FileRow_infected;
            case QUARANTINED -> Messages.FileRow_quarantined;
        };
    }

    static String size(long bytes) {
        if (bytes < UNIT) {
            return Texts.format(Messages.FileRow_bytes, bytes);
        }
        return bytes < UNIT * UNIT
                ? Texts.format(Messages.FileRow_kilobytes, Math.round(bytes / UNIT))
                : Texts.format(Messages.FileRow_megabytes, decimal(bytes / UNIT / UNIT));
    }

    private static String decimal(double value) {
        return String.format(Locale.forLanguageTag("uk"), "%.1f", value);
    }

    private String type() {
        return FileTypes.USUAL.of(version.type()).map(FileTypes.Row::label).orElse(version.type());
    }

    private String place() {
        return latest && version.number() == 1
                ? "1"
                : Texts.format(
                        Messages.FileRow_version,
                        version.number(),
                        file.versions().size());
    }
}
