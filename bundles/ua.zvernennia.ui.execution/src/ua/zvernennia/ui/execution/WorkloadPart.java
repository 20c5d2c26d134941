package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.api.FileService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.api.WorkService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Passage;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.Tone;
import ua.zvernennia.ui.Tones;

/** «Навантаження»: who has how much to do, and how fast documents reach whoever does the work. */
public final class WorkloadPart {

    /** The figure looks back so many days. */
    private static final int DAYS = 30;

    private static final int[] WIDTHS = {210, 250, 104, 116, 104, 84, 120, 160};

    /** Only the figure itself is coloured: where everybody has something overdue, coloured lines say nothing. */
    private static final int OVERDUE_COLUMN = 4;

    private final WorkService work;
    private final TreeServices services;
    private final Clock clock;
    private final ErrorSentences sentences = new ErrorSentences();
    private Composite area;
    private Label figure;
    private Label message;
    private Table table;
    private Tones tones;
    private Background rows;
    private Background figures;

    @Inject
    public WorkloadPart(
            WorkService work,
            ExecutionService executions,
            DirectoryService directory,
            FileService files,
            SessionService session) {
        this(work, new TreeServices(executions, directory, files, session::user), Clock.system(Days.KYIV));
    }

    WorkloadPart(WorkService work, TreeServices services, Clock clock) {
        this.work = requireNonNull(work, "work");
        this.services = requireNonNull(services, "services");
        this.clock = requireNonNull(clock, "clock");
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(parent);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.WorkloadPart_title);
        Styles.set(caption, "heading");
        figure = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figure);
        table = table(caption);
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        buttons();
        rows = new Background(table);
        figures = new Background(figure);
        refresh();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    /** Asks again. */
    void refresh() {
        var today = LocalDate.now(clock);
        rows.run(Messages.WorkloadPart_loading, cancelled -> work.workload(), this::show, this::refuse);
        figures.run(
                "", cancelled -> work.passage(today.minusDays(DAYS), today), this::show, failure -> figure.setText(""));
    }

    /** For tests. */
    Table rows() {
        return table;
    }

    /** For tests. */
    String figure() {
        return figure.getText();
    }

    private Table table(Label caption) {
        var hidden = new Composite(area, SWT.NONE);
        hidden.setVisible(false);
        GridDataFactory.fillDefaults().exclude(true).applyTo(hidden);
        tones = new Tones(hidden);
        var made = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        made.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
        Fields.bind(caption, made);
        var labels = new String[] {
            Messages.FolderTable_executor,
            Messages.ExecutorGrid_unit,
            Messages.WorkloadPart_open,
            Messages.States_new,
            Messages.DeskPart_overdue,
            Messages.DeskPart_dueSoon,
            Messages.DeskPart_toAccept,
            Messages.WorkloadPart_done
        };
        for (int i = 0; i < labels.length; i++) {
            var column = new TableColumn(made, i < 2 ? SWT.NONE : SWT.RIGHT);
            column.setText(labels[i]);
            column.setWidth(WIDTHS[i]);
        }
        return made;
    }

    private void buttons() {
        var line = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(line);
        button(line, Messages.WorkloadPart_refresh, this::refresh);
        button(line, Messages.HandOverDialog_title + "…", this::handOver);
    }

    private static void button(Composite line, String label, Runnable action) {
        var button = new Button(line, SWT.PUSH);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void handOver() {
        new HandOverDialog(
                        area.getShell(), work, services.chooser(services.people(), LocalDate.now(clock)), this::refresh)
                .open();
    }

    private void show(List<Workload> loads) {
        message.setText(loads.isEmpty() ? Messages.WorkloadPart_empty : "");
        Styles.set(message, "hint");
        table.removeAll();
        var people = services.people();
        for (var load : loads) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {
                people.name(load.position()),
                people.unit(load.position()),
                Texts.number(load.open()),
                Texts.number(load.notStarted()),
                Texts.number(load.overdue()),
                Texts.number(load.dueSoon()),
                Texts.number(load.toAccept()),
                Texts.number(load.done())
            });
            if (load.overdue() > 0) {
                item.setForeground(OVERDUE_COLUMN, tones.color(Tone.OVERDUE));
            }
        }
    }

    private void show(Passage passage) {
        figure.setText(
                passage.documents() == 0
                        ? ""
                        : Texts.format(
                                Messages.WorkloadPart_passage,
                                DAYS,
                                passage.documents(),
                                Math.round(passage.share() * 100),
                                passage.medianDays(),
                                passage.longestDays()));
        figure.requestLayout();
    }

    private void refuse(RegistryException failure) {
        message.setText(sentences.of(failure));
        Styles.set(message, "error");
        message.requestLayout();
    }
}
