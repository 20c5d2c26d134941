package ua.zvernennia.ui.admin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** The file with all data on a person. Nobody but who wrote it may read it, where the disk knows owners. */
final class PersonJson {

    private static final int CHUNK = 64 * 1024;

    private PersonJson() {}

    /**
     * Writes it. A file that was there stays as it was until the new one is complete.
     *
     * @return false when it was cancelled; nothing is left behind then
     * @throws RegistryException {@link ErrorCode#FILE_NOT_WRITTEN}
     */
    static boolean write(Path file, String json, BooleanSupplier cancelled) {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            create(part);
            boolean whole = fill(part, json, cancelled);
            if (whole) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(part);
            return whole;
        } catch (IOException e) {
            throw new RegistryException(ErrorCode.FILE_NOT_WRITTEN, "data on a person", e);
        }
    }

    private static void create(Path part) throws IOException {
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(part);
        }
    }

    private static boolean fill(Path part, String json, BooleanSupplier cancelled) throws IOException {
        try (var out = Files.newBufferedWriter(part)) {
            for (int at = 0; at < json.length(); at += CHUNK) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
                out.write(json, at, Math.min(CHUNK, json.length() - at));
            }
        }
        return true;
    }
}
