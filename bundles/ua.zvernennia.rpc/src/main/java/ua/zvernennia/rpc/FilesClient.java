package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.files.FileId;
import ua.zvernennia.model.files.FileName;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.files.StoredFile;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Files of one server; failures as in {@link RegistryClient}. */
public interface FilesClient {

    Listed files(CardId card);

    /** Announces an upload, or asks where it goes on. */
    Point begin(Announcement announcement);

    /**
     * Sends bytes and waits for the answer.
     *
     * @param content from the offset on
     * @param sent told how many bytes have left, all in all
     * @param cancelled asked before each message
     */
    Point send(
            Announcement announcement, long offset, InputStream content, LongConsumer sent, BooleanSupplier cancelled);

    /** Throws away what came of an upload. */
    void cancel(RequestId upload, CardId card);

    /**
     * Fetches a content from an offset on.
     *
     * @param bytes takes each part as it comes; what it throws ends the transfer
     * @param cancelled asked before each part
     */
    void download(
            CardId card, FileId file, int version, long offset, Consumer<byte[]> bytes, BooleanSupplier cancelled);

    StoredFile describe(RequestId request, CardId card, FileId file, FileName name, String note);

    void remove(RequestId request, CardId card, FileId file, String reason);

    /** @param sizeLimit bytes of one file */
    record Listed(List<StoredFile> files, long sizeLimit) {

        public Listed {
            files = List.copyOf(files);
        }
    }

    /**
     * What is going to be sent.
     *
     * @param size bytes, all of them
     * @param hash of all of them
     */
    record Announcement(
            RequestId upload, FileOwner owner, FileId file, FileName name, String note, long size, FileHash hash) {

        public Announcement {
            requireNonNull(upload, "upload");
            requireNonNull(owner, "owner");
            requireNonNull(file, "file");
            requireNonNull(name, "name");
            requireNonNull(note, "note");
            requireNonNull(hash, "hash");
        }
    }

    /**
     * How far an upload is.
     *
     * @param offset where it goes on; of no meaning once it is stored
     * @param file what it became
     */
    record Point(long offset, Optional<StoredFile> file) {

        public Point {
            requireNonNull(file, "file");
        }
    }
}
