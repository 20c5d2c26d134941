package ua.zvernennia.server.usecase.files;

import java.nio.file.Path;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Finds out what a content is, whatever its name says. */
public interface ContentInspector {

    /**
     * The media type.
     *
     * @throws RegistryException {@link ErrorCode#FILE_ARCHIVE_TOO_LARGE} for an archive that unpacks to more than is
     *     reasonable, {@link ErrorCode#FILE_ARCHIVE_UNREADABLE} for one that cannot be unpacked, an encrypted one too
     */
    String mediaType(Path content);
}
