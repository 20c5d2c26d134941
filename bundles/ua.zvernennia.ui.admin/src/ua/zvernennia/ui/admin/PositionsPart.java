package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.PositionAdministration;
import ua.zvernennia.api.UserAdministration;
import ua.zvernennia.model.security.StaffPosition;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;

/** «Посади та заміщення»: the staffing table, who holds what for how long, in which role, and who stands in for whom. */
public final class PositionsPart {

    static final int ROWS_MAX = 1_000;

    private final PositionAdministration positions;
    private final UserAdministration users;
    private final DirectoryService directory;
    private final Clock clock;
    private final Words words = new Words();
    private Workplace place;
    private Button former;
    private ListPane<StaffPosition> list;
    private PositionFacts facts;

    @Inject
    public PositionsPart(PositionAdministration positions, UserAdministration users, DirectoryService directory) {
        this(positions, users, directory, Clock.system(Days.KYIV));
    }

    PositionsPart(PositionAdministration positions, UserAdministration users, DirectoryService directory, Clock clock) {
        this.positions = requireNonNull(positions, "positions");
        this.users = requireNonNull(users, "users");
        this.directory = requireNonNull(directory, "directory");
        this.clock = requireNonNull(clock, "clock");
    }

    @PostConstruct
    void create(Composite parent) {
        place = new Workplace(parent, Messages.PositionsPart_find, Messages.PositionsPart_hint, this::search);
        former = new Button(place.top(), SWT.CHECK);
        former.setText(Messages.PositionsPart_former);
        former.addListener(SWT.Selection, event -> search());
        new Label(place.top(), SWT.NONE);
        list = new ListPane<>(
                place.sash(),
                Messages.PositionsPart_list,
                columns(),
                staff -> staff.position().id());
        facts = new PositionFacts(place.sash(), positions, words, clock);
        place.divide();
        new PositionActs(
                        new PositionActs.Services(positions, users, directory, words, clock),
                        place,
                        facts,
                        list::selected,
                        this::changed)
                .offer();
        list.onSelect(staff -> {
            facts.show(staff);
            place.bar().refresh();
        });
        search();
    }

    @Focus
    void focus() {
        place.search().control().setFocus();
    }

    WorkBar bar() {
        return place.bar();
    }

    ListPane<StaffPosition> list() {
        return list;
    }

    PositionFacts facts() {
        return facts;
    }

    Button former() {
        return former;
    }

    private void search() {
        search(Optional.empty(), "");
    }

    /** The position is as the server says now: asked for anew, since names of units and holders come from there. */
    private void changed(String position, String sentence) {
        search(Optional.of(position), sentence);
    }

    private void search(Optional<String> select, String sentence) {
        var text = place.search().text();
        boolean also = former.getSelection();
        place.bar()
                .run(
                        Messages.PositionsPart_searching,
                        cancelled -> positions.positions(text, also, ROWS_MAX),
                        found -> show(found, select, sentence));
    }

    private void show(List<StaffPosition> found, Optional<String> select, String sentence) {
        list.emptyMessage(Messages.PositionsPart_nothing);
        list.show(found);
        select.ifPresent(list::select);
        facts.show(list.selected());
        if (!sentence.isEmpty()) {
            place.bar().say(sentence, "success");
            return;
        }
        var counted = found.size() < ROWS_MAX ? Messages.PositionsPart_found : Messages.PositionsPart_foundMore;
        place.bar().say(Texts.format(counted, found.size()), "hint");
    }

    private List<Column<StaffPosition>> columns() {
        return List.of(
                Column.toned("unit", Messages.PositionsPart_unit, 190, StaffPosition::unitName, this::tone),
                Column.toned(
                        "title",
                        Messages.PositionsPart_title,
                        200,
                        staff -> staff.position().title(),
                        this::tone),
                Column.toned("holder", Messages.PositionsPart_holder, 140, this::holder, this::tone),
                Column.toned(
                        "role",
                        Messages.PositionsPart_role,
                        140,
                        staff -> words.role(staff.position().role()),
                        this::tone),
                Column.day(
                        "from",
                        Messages.PositionsPart_from,
                        90,
                        staff -> Optional.of(staff.position().validFrom())),
                Column.day(
                        "to",
                        Messages.PositionsPart_to,
                        90,
                        staff -> staff.position().validTo()));
    }

    private String holder(StaffPosition staff) {
        return staff.holder().isEmpty() ? Messages.PositionsPart_vacant : staff.holder();
    }

    private Tone tone(StaffPosition staff) {
        if (!staff.position().validOn(LocalDate.now(clock))) {
            return Tone.MUTED;
        }
        return staff.position().user().isEmpty() ? Tone.SOON : Tone.NORMAL;
    }

    /** Takes what became of a position. */
    @FunctionalInterface
    interface Changed {

        void accept(String position, String sentence);
    }
}
