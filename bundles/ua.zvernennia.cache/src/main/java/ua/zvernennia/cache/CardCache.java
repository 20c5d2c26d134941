package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.list.SharedFilter;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * The lines of the card list on disk, for one user of one server. Everything in it can be had again from the server, so
 * damage is mended by starting empty. Calls block on the disk; they throw {@link RegistryException} with
 * {@link ErrorCode#CACHE_DAMAGED} when the disk refuses. Safe for several threads.
 */
public interface CardCache extends AutoCloseable {

    /**
     * What is kept, and where the feed stood then.
     *
     * @param position empty when no load was ever completed; then there are no rows either
     */
    record Kept(List<CardRow> rows, Optional<FeedPosition> position) {

        public static final Kept NOTHING = new Kept(List.of(), Optional.empty());

        public Kept {
            rows = List.copyOf(rows);
            requireNonNull(position, "position");
        }
    }

    /** Reads everything; a cache whose content does not prove to be ours is emptied and {@link Kept#NOTHING} returned. */
    Kept load();

    /** Begins a new content beside the present one, which stays valid until {@link #endFill}. */
    void beginFill(FeedPosition position);

    /** Adds rows to the new content. */
    void fill(List<CardRow> rows);

    /** The new content takes the place of the old. */
    void endFill();

    /** Appends a batch and moves the position, in one transaction. */
    void apply(ChangeBatch batch);

    /** Keeps a whole card that was opened, to be read and edited without the server; only the latest ones are kept. */
    void keep(Card card);

    /** A whole card as it was when last opened; empty also after the card was lost. */
    Optional<Card> card(CardId id);

    /** Keeps the lists that cards choose from. */
    void keep(Directory directory);

    /** The lists as last kept. */
    Optional<Directory> directory();

    /** Keeps the filters that the organisation shares. */
    void keepFilters(List<SharedFilter> filters);

    /** The shared filters as last kept. */
    List<SharedFilter> filters();

    /** Bytes on the disk. */
    long size();

    /** Throws everything away; a fill must follow. */
    void clear();

    /** Whether so many changes have gathered that {@link #replace} would shorten the next start. */
    boolean wantsReplacing();

    /** Writes the whole content anew, in one transaction. */
    void replace(FeedPosition position, List<CardRow> rows);

    @Override
    void close();
}
