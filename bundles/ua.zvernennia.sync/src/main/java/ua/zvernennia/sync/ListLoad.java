package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.rpc.CardsReceiver;

/**
 * One full load. An empty list fills before the person's eyes; one that has content keeps it until the new one is
 * complete.
 */
final class ListLoad implements CardsReceiver {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final ListIndex index;
    private final CardKeeper keeper;
    private final StatusBoard board;
    private final boolean visible;
    private final SharedTexts shared = new SharedTexts();
    private final List<CardRow> gathered = new ArrayList<>();
    private Optional<FeedPosition> position = Optional.empty();
    private int total;
    private int count;
    private long shown = System.nanoTime();

    ListLoad(ListIndex index, CardKeeper keeper, StatusBoard board) {
        this.index = requireNonNull(index, "index");
        this.keeper = requireNonNull(keeper, "keeper");
        this.board = requireNonNull(board, "board");
        visible = index.current().size() == 0;
    }

    @Override
    public void begin(FeedPosition start, int expected) {
        position = Optional.of(start);
        total = expected;
        keeper.beginFill(start);
    }

    @Override
    public void rows(List<CardRow> rows) {
        var lean = shared.of(rows);
        keeper.fill(lean);
        gathered.addAll(lean);
        count += lean.size();
        if (visible && System.nanoTime() - shown > PAUSE.toNanos()) {
            show();
        }
        board.cards(visible ? index.current().size() : count, Math.max(total, count));
    }

    /** Everything has come: where to go on with the feed. */
    FeedPosition end() {
        var start = position.orElseThrow(
                () -> new RegistryException(ErrorCode.SERVER_UNREACHABLE, "the load ended before it began"));
        if (visible) {
            show();
        } else {
            index.replace(FoldedSnapshot.of(gathered));
        }
        keeper.endFill();
        return start;
    }

    private void show() {
        index.extend(gathered);
        gathered.clear();
        shown = System.nanoTime();
    }
}
