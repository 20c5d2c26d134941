package ua.zvernennia.ui.execution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.TreeStep;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Резолюція / Виконання»: what the selected line is, in full, and what was done to it. */
final class DetailPane {

    private static final int READ_ONLY = SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER;

    private final Composite area;
    private Text author;
    private Text date;
    private Text words;
    private Text state;
    private Text executor;
    private Text term;
    private Text result;
    private Text note;
    private Text history;

    DetailPane(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .equalWidth(true)
                .spacing(12, 0)
                .applyTo(area);
    }

    /** Makes the three groups of fields. */
    List<Runnable> steps() {
        return List.of(this::addResolution, this::addExecution, this::addHistory);
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
        note.setText(execution.map(each -> each.report().note()).orElse(""));
        history.setText(view.steps().stream()
                .filter(step -> selected.isEmpty()
                        || step.execution().equals(selected)
                        || (step.execution().isEmpty() && step.resolution().equals(selected)))
                .map(step -> text(step, people))
                .collect(Collectors.joining("\n")));
    }

    private void addResolution() {
        var resolution = group(area, Messages.DetailPane_resolution);
        author = line(resolution, Messages.DetailPane_author);
        date = line(resolution, Messages.DetailPane_date);
        words = area(resolution, Messages.DetailPane_text);
    }

    private void addExecution() {
        var execution = group(area, Messages.DetailPane_execution);
        state = line(execution, Messages.column_state);
        executor = line(execution, Messages.DetailPane_executor);
        term = line(execution, Messages.column_term);
        result = area(execution, Messages.DetailPane_result);
        note = line(execution, Messages.DetailPane_note);
    }

    private void addHistory() {
        var steps = group(area, Messages.DetailPane_history);
        history = area(steps, Messages.DetailPane_steps);
    }

    private static String said(Execution execution) {
        var reason = execution.reason().isEmpty() ? "" : Messages.DetailPane_reason + ' ' + execution.reason();
        return (execution.report().result() + '\n' + reason).strip();
    }

    private static String text(TreeStep step, People people) {
        var who = step.actedFor()
                .map(position -> Texts.format(Messages.DetailPane_for, step.actor(), people.name(position)))
                .orElse(step.actor());
        var said = step.remark().isEmpty() ? "" : " " + Messages.open + step.remark() + Messages.close;
        return Days.text(step.at()) + "  " + Acts.name(step.act()) + ", " + who + said;
    }

    private static Composite group(Composite parent, String title) {
        var group = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(group);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 3).applyTo(group);
        var heading = new Label(group, SWT.NONE);
        heading.setText(title);
        Styles.set(heading, "heading");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
        return group;
    }

    private static Text line(Composite group, String label) {
        return new Fields(group).add(label, area -> new Text(area, SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER));
    }

    private static Text area(Composite group, String label) {
        var text = new Fields(group).add(label, area -> new Text(area, READ_ONLY));
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(120, 3 * text.getLineHeight())
                .applyTo(text);
        return text;
    }
}
