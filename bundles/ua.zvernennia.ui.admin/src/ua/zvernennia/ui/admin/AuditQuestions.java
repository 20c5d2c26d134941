package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.ui.Fields;

/** Who, for whom, what, which card, when, from where. Enter in any field asks. */
final class AuditQuestions {

    /** A week is what one usually looks for, and is quick. */
    private static final int DAYS = 7;

    private final AuditWords words;
    private final LocalDate today;
    private final Runnable onAsk;
    private final Text who;
    private final Text actsFor;
    private final Combo action;
    private final Text card;
    private final Text from;
    private final Text until;
    private final Text origin;
    private List<String> actions = List.of();

    AuditQuestions(Composite parent, AuditWords words, LocalDate today, Runnable onAsk) {
        this.words = requireNonNull(words, "words");
        this.today = requireNonNull(today, "today");
        this.onAsk = requireNonNull(onAsk, "onAsk");
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 4).applyTo(area);
        var fields = new Fields(area);
        who = asking(fields, Messages.AuditPart_who, AuditSearch.TEXT_MAX);
        actsFor = asking(fields, Messages.AuditPart_actsFor, AuditSearch.TEXT_MAX);
        card = asking(fields, Messages.AuditPart_card, AuditSearch.TEXT_MAX);
        origin = asking(fields, Messages.AuditPart_origin, AuditSearch.TEXT_MAX);
        from = asking(fields, Messages.AuditPart_from, Days.LENGTH);
        until = asking(fields, Messages.AuditPart_until, Days.LENGTH);
        action = fields.choice(Messages.AuditPart_action);
        action.addListener(SWT.DefaultSelection, event -> onAsk.run());
        GridDataFactory.fillDefaults()
                .span(3, 1)
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(action);
        actions(List.of());
        clear();
    }

    /** Offers the acts there are, by their names for people. */
    void actions(List<String> names) {
        var sorted = new ArrayList<>(names);
        sorted.sort(Comparator.comparing(words::action, UkrainianText.ORDER));
        actions = List.copyOf(sorted);
        action.removeAll();
        action.add(Messages.AuditPart_allActions);
        actions.forEach(name -> action.add(words.action(name)));
        action.select(0);
    }

    /** As at the beginning: everything of the last days. */
    void clear() {
        List.of(who, actsFor, card, origin).forEach(field -> field.setText(""));
        from.setText(Days.text(today.minusDays(DAYS - 1)));
        until.setText(Days.text(today));
        action.select(0);
    }

    /** @throws RegistryException for a text that is no day, or a period upside down */
    AuditSearch search() {
        int chosen = action.getSelectionIndex();
        return new AuditSearch(
                who.getText(),
                actsFor.getText(),
                chosen <= 0 ? Set.of() : Set.of(actions.get(chosen - 1)),
                card.getText(),
                origin.getText(),
                Days.of(from, "dateFrom").map(Days::start),
                Days.of(until, "dateTo").map(day -> Days.start(day.plusDays(1))));
    }

    void focus() {
        who.setFocus();
    }

    Text who() {
        return who;
    }

    Text card() {
        return card;
    }

    Text from() {
        return from;
    }

    Text until() {
        return until;
    }

    Combo action() {
        return action;
    }

    private Text asking(Fields fields, String label, int limit) {
        var text = fields.text(label, limit);
        text.addListener(SWT.DefaultSelection, event -> onAsk.run());
        return text;
    }
}
