package ua.zvernennia.server.usecase.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.registration.RequestId;

/**
 * Where the bytes are. Parts of uploads by upload id, whole contents by their hash; a content never changes, and goes
 * away only when no card has it and its people are to be forgotten. Every method throws {@link RegistryException} with {@link ErrorCode#FILE_STORE_UNAVAILABLE} when the disk
 * fails.
 */
public interface ContentStore {

    /** @throws RegistryException {@link ErrorCode#FILE_STORE_UNAVAILABLE} when so many bytes do not fit */
    void requireRoom(long bytes);

    /** How many bytes of an upload are here; 0 for none. */
    long received(RequestId upload);

    /** Goes on at the offset; what stands behind it is cut off. */
    Part open(RequestId upload, long offset);

    /** The part as a file, for the inspector. */
    Path path(RequestId upload);

    /** SHA-256 over the part. */
    FileHash hash(RequestId upload);

    /** Stores the part under its hash; it is on the disk, with its name, when this returns. The part stays. */
    void keep(RequestId upload, FileHash hash);

    /** Deletes a part; no error when there is none. */
    void drop(RequestId upload);

    /** Parts that nobody wrote to since then. */
    Set<RequestId> partsBefore(Instant time);

    /** A content from an offset on. */
    InputStream read(FileHash hash, long offset);

    /** Deletes a content that belongs to nothing in the registry; no error when there is none. */
    void forget(FileHash hash);

    /** Writing end of a part. */
    interface Part extends AutoCloseable {

        void write(byte[] bytes);

        @Override
        void close();
    }
}
