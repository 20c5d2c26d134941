package ua.zvernennia.server.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A new file that only its owner may read, where the file system knows owners. */
final class PrivateFile {

    private PrivateFile() {}

    /** @throws java.nio.file.FileAlreadyExistsException rather than writing over somebody's data */
    static void write(Path file, String text) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, text);
    }
}
