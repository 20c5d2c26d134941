package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.files.FileOwner;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Резолюція / Виконання»: what the selected line is, in full, and what was done to it. */
final class DetailPane {

    /** Two fields with their labels beside each other; a wide field takes what is right of its label. */
    private static final int COLUMNS = 4;

    private static final int WIDE = COLUMNS - 1;

    /** Working days from registration to the direct executor that the city wants. */
    private static final int NORM_DAYS = 1;

    private static final int READ_ONLY = SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER;

    private final CTabFolder tabs;
    private final FileService service;
    private Text author;
    private Text date;
    private Text words;
    private Text state;
    private Text executor;
    private Text term;
    private Text result;
    private Text history;
    private Label figure;
    private TimelineCanvas timeline;
    private NodeFiles files;

    DetailPane(Composite parent, FileService service) {
        this.service = requireNonNull(service, "service");
        tabs = new CTabFolder(parent, SWT.BORDER | SWT.FLAT);
    }

    CTabFolder control() {
        return tabs;
    }

    /** Makes the tabs, a group of fields at a time. */
    List<Runnable> steps() {
        var first = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .margins(6, 4)
                .spacing(14, 0)
                .applyTo(first);
        return List.of(
                () -> addResolution(first),
                () -> {
                    addExecution(first);
                    tab(Messages.DetailPane_resolutionAndExecution, first);
                    tabs.setSelection(0);
                },
                () -> files = new NodeFiles(tabs, service),
                this::addHistory);
    }

    void show(TreeView view, People people, Optional<NodeId> selected) {
        var execution = selected.flatMap(view.tree()::execution);
        var resolution = execution.map(Execution::resolution).or(() -> selected).flatMap(view.tree()::resolution);
        author.setText(resolution.map(Resolution::author).map(people::name).orElse(""));
        date.setText(resolution.map(Resolution::date).map(Days::text).orElse(""));
        words.setText(resolution.map(TreeLines::words).orElse(""));
        state.setText(execution
                .map(each -> States.name(each.state()))
                .orElse(resolution.map(each -> States.name(each.state())).orElse("")));
        executor.setText(execution
                .map(each -> people.name(each.executor()) + ", " + people.unit(each.executor()))
                .orElse(""));
        term.setText(execution
                .map(each -> each.due(view.controlDate()).map(Days::text).orElse(Messages.TreeLines_noTerm))
                .orElse(""));
        result.setText(execution.map(DetailPane::said).orElse(""));
        files.show(selected.map(node -> owner(view.tree().card(), node, execution.isPresent())));
        history.setText(view.steps().stream()
                .filter(step -> selected.isEmpty()
                        || step.execution().equals(selected)
                        || (step.execution().isEmpty() && step.resolution().equals(selected)))
                .map(step -> text(step, people))
                .collect(Collectors.joining("\n")));
    }

    /** The way of the whole document, whatever line is selected. */
    void show(Timeline next) {
        timeline.show(next);
        figure.setText(next.direct().map(DetailPane::figure).orElse(""));
        var slow = next.direct().flatMap(Timeline.Direct::workingDays).filter(days -> days > NORM_DAYS);
        Styles.set(figure, slow.isPresent() ? "warning" : "hint");
        figure.requestLayout();
    }

    private static FileOwner owner(CardId card, NodeId node, boolean execution) {
        return new FileOwner(card, execution ? FileOwner.Kind.EXECUTION : FileOwner.Kind.RESOLUTION, node.value());
    }

    private static String figure(Timeline.Direct direct) {
        return direct.workingDays()
                .map(days -> Texts.format(Messages.Timeline_direct, direct.who(), Days.text(direct.at()), days))
                .orElse(Texts.format(Messages.Timeline_directUnknown, direct.who(), Days.text(direct.at())));
    }

    private void addResolution(Composite parent) {
        var resolution = group(parent);
        author = line(resolution, Messages.DetailPane_author, 1);
        date = line(resolution, Messages.DetailPane_date, 1);
        words = area(resolution, Messages.DetailPane_text);
    }

    private void addExecution(Composite parent) {
        var execution = group(parent);
        state = line(execution, Messages.column_state, 1);
        term = line(execution, Messages.column_term, 1);
        executor = line(execution, Messages.DetailPane_executor, WIDE);
        result = area(execution, Messages.DetailPane_result);
    }

    private void addHistory() {
        var second = new Composite(tabs, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(6, 4).spacing(0, 4).applyTo(second);
        figure = new Label(second, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(figure);
        var sash = new SashForm(second, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        var drawing = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(drawing);
        timeline = new TimelineCanvas(drawing);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(timeline.control());
        timeline.control().setToolTipText(Messages.Timeline_legend);
        figure.setToolTipText(Messages.Timeline_legend);
        var steps = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(steps);
        history = area(steps, Messages.DetailPane_steps);
        sash.setWeights(62, 38);
        tab(Messages.DetailPane_history, second);
    }

    private void tab(String title, Composite content) {
        var item = new CTabItem(tabs, SWT.NONE);
        item.setText(title);
        item.setControl(content);
    }

    /** The result, why it came back, and the note. */
    private static String said(Execution execution) {
        var reason = execution.reason().isEmpty() ? "" : Messages.DetailPane_reason + ' ' + execution.reason();
        var note = execution.report().note();
        return Stream.of(
                        execution.report().result(),
                        reason,
                        note.isEmpty() ? "" : Messages.DetailPane_note + ": " + note)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String text(TreeStep step, People people) {
        var who = step.actedFor()
                .map(position -> Texts.format(Messages.DetailPane_for, step.actor(), people.name(position)))
                .orElse(step.actor());
        var said = step.remark().isEmpty() ? "" : " " + Messages.open + step.remark() + Messages.close;
        return Days.text(step.at()) + "  " + Acts.name(step.act()) + ", " + who + said;
    }

    private static Composite group(Composite parent) {
        var group = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 3).applyTo(group);
        return group;
    }

    private static Text line(Composite group, String label, int columns) {
        var text = new Fields(group).add(label, area -> new Text(area, SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(60, SWT.DEFAULT)
                .span(columns, 1)
                .applyTo(text);
        return text;
    }

    private static Text area(Composite group, String label) {
        var text = new Fields(group).add(label, area -> new Text(area, READ_ONLY));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .span(WIDE, 1)
                .hint(120, 2 * text.getLineHeight())
                .applyTo(text);
        return text;
    }
}
