package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import ua.zvernennia.api.AuditService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Журнал аудиту»: who did what, for whom, from where; its export, and the proof that nobody touched it. */
public final class AuditPart {

    private static final int PAGE = 200;
    private static final int[] LIST_AND_ENTRY = {68, 32};
    private static final int FINDINGS_SHOWN = 5;

    private final AuditService audit;
    private final Clock clock;
    private final Optional<Supplier<Optional<Path>>> fileQuestion;
    private final AuditWords words = new AuditWords();
    private AuditQuestions questions;
    private WorkBar bar;
    private Label standing;
    private ListPane<AuditEntry> list;
    private AuditFacts facts;
    private AuditSearch shownSearch = AuditSearch.ALL;
    private boolean more;

    @Inject
    public AuditPart(AuditService audit) {
        this(audit, Clock.system(Days.KYIV), Optional.empty());
    }

    /** @param fileQuestion asks where an export goes; empty: the system's own window */
    AuditPart(AuditService audit, Clock clock, Optional<Supplier<Optional<Path>>> fileQuestion) {
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
        this.fileQuestion = requireNonNull(fileQuestion, "fileQuestion");
    }

    @PostConstruct
    void create(Composite parent) {
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(parent);
        questions = new AuditQuestions(parent, words, LocalDate.now(clock), this::search);
        bar = new WorkBar(parent);
        bar.button(Messages.AuditPart_search, this::search);
        bar.button(Messages.AuditPart_clear, questions::clear);
        bar.button(Messages.AuditPart_export, this::export);
        bar.button(Messages.AuditPart_prove, this::prove);
        standing = new Label(parent, SWT.WRAP);
        Styles.set(standing, "hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(standing);
        var sash = new SashForm(parent, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list = new ListPane<>(sash, Messages.AuditPart_list, columns(), AuditEntry::place);
        facts = new AuditFacts(sash, words);
        sash.setWeights(LIST_AND_ENTRY);
        list.onSelect(facts::show);
        list.onEnd(this::nextPage);
        list.emptyMessage(Messages.AuditPart_nothingYet);
        bar.run(Messages.AuditPart_opening, cancelled -> audit.standing(), known -> {
            questions.actions(known.actions());
            show(known);
            search();
        });
    }

    @Focus
    void focus() {
        questions.focus();
    }

    AuditQuestions questions() {
        return questions;
    }

    WorkBar bar() {
        return bar;
    }

    ListPane<AuditEntry> list() {
        return list;
    }

    AuditFacts facts() {
        return facts;
    }

    String standing() {
        return standing.getText();
    }

    /** Asks anew, from the newest. */
    void search() {
        try {
            shownSearch = questions.search();
        } catch (RegistryException e) {
            bar.refused(e);
            return;
        }
        page(List.of());
    }

    private void nextPage() {
        if (more && !bar.busy()) {
            page(list.rows());
        }
    }

    private void page(List<AuditEntry> before) {
        var asked = shownSearch;
        Optional<AuditPlace> after = before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.getLast().place());
        bar.run(
                Messages.AuditPart_searching,
                cancelled -> audit.page(asked, after, PAGE),
                found -> append(before, found));
    }

    private void append(List<AuditEntry> before, List<AuditEntry> found) {
        var all = new ArrayList<>(before);
        all.addAll(found);
        more = found.size() == PAGE;
        list.emptyMessage(Messages.AuditPart_nothing);
        list.show(all);
        bar.say(Texts.format(more ? Messages.AuditPart_foundMore : Messages.AuditPart_found, all.size()), "hint");
    }

    void export() {
        AuditSearch asked;
        try {
            asked = questions.search();
        } catch (RegistryException e) {
            bar.refused(e);
            return;
        }
        var file = fileQuestion
                .map(Supplier::get)
                .orElseGet(() -> SaveFile.csv(standing.getShell(), Texts.format(Messages.AuditPart_file, today())));
        file.ifPresent(chosen -> bar.run(
                Messages.AuditPart_exporting,
                cancelled -> new AuditCsv(audit, words)
                        .write(
                                asked,
                                chosen,
                                rows -> bar.progress(Texts.format(Messages.AuditPart_exported, rows)),
                                cancelled),
                cut -> bar.say(
                        Texts.format(cut ? Messages.AuditPart_cut : Messages.AuditPart_written, chosen),
                        cut ? "warning" : "success")));
    }

    void prove() {
        bar.run(
                Messages.AuditPart_proving,
                cancelled -> audit.prove(
                        (done, total) -> bar.progress(Texts.format(Messages.AuditPart_proved, done, total)), cancelled),
                this::show);
    }

    private void show(AuditStanding known) {
        standing.setText(known.sealedAt()
                .map(at -> Texts.format(Messages.AuditPart_standing, known.seals(), Days.text(at), known.unsealed()))
                .orElse(Messages.AuditPart_noSeal));
        standing.requestLayout();
    }

    private void show(AuditProof proof) {
        if (proof.whole()) {
            bar.say(
                    Texts.format(
                            Messages.AuditPart_whole,
                            proof.rows(),
                            proof.seals(),
                            proof.unsealed(),
                            proof.lostInRestore()),
                    "success");
            return;
        }
        var text = new StringBuilder(Texts.format(Messages.AuditPart_broken, proof.total()));
        proof.findings().stream()
                .limit(FINDINGS_SHOWN)
                .forEach(finding -> text.append(' ').append(words.finding(finding)));
        bar.say(text.toString(), "error");
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private List<Column<AuditEntry>> columns() {
        return List.of(
                Column.moment(
                        "time",
                        Messages.AuditPart_time,
                        150,
                        entry -> entry.place().at()),
                Column.text("who", Messages.AuditPart_who, 170, AuditEntry::name),
                Column.text("action", Messages.AuditPart_action, 190, entry -> words.action(entry.action())),
                Column.text("card", Messages.AuditPart_card, 95, AuditEntry::cardNumber),
                Column.text("for", Messages.AuditPart_actsFor, 130, AuditEntry::actsFor),
                Column.text("origin", Messages.AuditPart_origin, 130, AuditEntry::origin));
    }
}
