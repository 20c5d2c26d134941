package ua.zvernennia.sync;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.rpc.DeskClient;

/** What a {@link FakeServer} knows of its workstations. */
final class FakeDesk implements DeskClient {

    final List<OfflineRead> reported = new CopyOnWriteArrayList<>();
    volatile DeskPolicy policy = DeskPolicy.USUAL;

    @Override
    public DeskPolicy policy() {
        return policy;
    }

    @Override
    public void report(List<OfflineRead> reads) {
        reported.addAll(reads);
    }

    @Override
    public List<CardRow> search(String text, Optional<LocalDate> before, int limit) {
        return List.of();
    }

    List<CardRow> since(Optional<LocalDate> from, List<CardRow> rows) {
        return rows.stream()
                .filter(row -> !row.state().isFinal()
                        || from.map(day -> !row.registeredOn().isBefore(day)).orElse(true))
                .toList();
    }
}
