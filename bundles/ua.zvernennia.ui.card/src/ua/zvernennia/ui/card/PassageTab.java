package ua.zvernennia.ui.card;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.history.Stay;
import ua.zvernennia.ui.Texts;

/** «Проходження документа»: who had it in which state, and how long. */
final class PassageTab implements CardTab {

    private final UnaryOperator<String> positionName;
    private final InstantSource clock = InstantSource.system();
    private List<Stay> stays = List.of();
    private Optional<TabTable<Stay>> table = Optional.empty();

    /** @param positionName name of who holds the position with an id */
    PassageTab(UnaryOperator<String> positionName) {
        this.positionName = positionName;
    }

    @Override
    public String title() {
        return Texts.format(Messages.PassageTab_title, stays.size());
    }

    @Override
    public void create(Composite parent) {
        var made = new TabTable<Stay>(parent, Messages.PassageTab_name, this::cells)
                .column(Messages.PassageTab_who, 150)
                .column(Messages.PassageTab_state, 120)
                .column(Messages.PassageTab_from, 124)
                .column(Messages.PassageTab_until, 124)
                .column(Messages.PassageTab_length, 110);
        made.show(stays);
        table = Optional.of(made);
    }

    @Override
    public void show(CardFile file) {
        stays = file.history().passage();
        table.ifPresent(made -> made.show(stays));
    }

    private String[] cells(Stay stay) {
        return new String[] {
            stay.reviewer().isEmpty() ? Messages.PassageTab_nobody : positionName.apply(stay.reviewer()),
            CardHeader.state(stay.state()),
            TabTable.TIME.format(stay.from()),
            stay.until().map(TabTable.TIME::format).orElse(Messages.PassageTab_now),
            length(stay.length(clock.instant()))
        };
    }

    /** Days and hours, or hours and minutes: the two units that matter. */
    static String length(Duration length) {
        return length.toDays() > 0
                ? Texts.format(Messages.PassageTab_days, length.toDays(), length.toHoursPart())
                : Texts.format(Messages.PassageTab_hours, length.toHours(), length.toMinutesPart());
    }
}
