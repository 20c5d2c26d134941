package ua.zvernennia.rpc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.registration.CardRow;

/** The service of workstations; fails as {@link RegistryClient} does. */
public interface DeskClient {

    DeskPolicy policy();

    /** @param reads at most {@link OfflineRead#REPORTED_MAX} */
    void report(List<OfflineRead> reads);

    /** Lines of cards, newest first, also of those that no workstation keeps. */
    List<CardRow> search(String text, Optional<LocalDate> before, int limit);
}
