package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import ua.zvernennia.documents.Format;
import ua.zvernennia.model.report.ReportCheck;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** «Генерувати», «Скасувати», the files, and one line that says what is going on. */
final class RunBar {

    private final Composite area;
    private final Button generate;
    private final Button cancel;
    private final Map<Format, Button> formats = new EnumMap<>(Format.class);
    private final ProgressBar progress;
    private final Label message;
    private final Link checks;
    private Consumer<ReportCheck> onCheck = check -> {};
    private ReportTable table;

    RunBar(Composite parent, Runnable onGenerate, Runnable onCancel, Consumer<Format> onSave) {
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(7).spacing(6, 4).applyTo(area);
        generate = button(Messages.RunBar_generate, onGenerate);
        cancel = button(Messages.RunBar_cancel, onCancel);
        for (var format : Format.values()) {
            formats.put(format, button(text(format), () -> onSave.accept(format)));
        }
        progress = new ProgressBar(area, SWT.HORIZONTAL | SWT.INDETERMINATE);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(progress);
        message = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().span(7, 1).grab(true, false).applyTo(message);
        checks = new Link(area, SWT.NONE);
        GridDataFactory.fillDefaults()
                .span(7, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(checks);
        checks.addListener(SWT.Selection, event -> followed(event.text));
        buttons(false, false);
        generate.setEnabled(false);
    }

    /** Something can be run now. */
    void ready(String text) {
        buttons(false, false);
        generate.setEnabled(true);
        say(text, "hint");
    }

    void running() {
        buttons(true, false);
        say(Messages.RunBar_running, "notice");
    }

    /** How far it is; any thread. */
    void progress(int done, int total) {
        if (area.isDisposed()) {
            return;
        }
        area.getDisplay().asyncExec(() -> {
            if (!message.isDisposed() && cancel.isEnabled()) {
                say(
                        total > 0
                                ? Texts.format(Messages.RunBar_steps, done, total)
                                : Texts.format(Messages.RunBar_rows, done),
                        "notice");
            }
        });
    }

    /** @param broken called with a control sum that the user wants to look into */
    void done(ReportTable result, Consumer<ReportCheck> broken) {
        table = requireNonNull(result, "result");
        onCheck = requireNonNull(broken, "broken");
        buttons(false, true);
        var foot = result.foot();
        if (result.rows().isEmpty()) {
            say(Messages.RunBar_empty, "warning");
        } else if (!foot.failed().isEmpty()) {
            say(Texts.format(Messages.RunBar_broken, foot.failed().size(), foot.checks()), "error");
            failed();
        } else if (foot.checks() > 0) {
            say(Texts.format(Messages.RunBar_checked, foot.rows(), foot.millis(), foot.checks()), "success");
        } else {
            say(Texts.format(Messages.RunBar_done, foot.rows(), foot.millis()), "success");
        }
    }

    void refused(String sentence) {
        buttons(false, formats.get(Format.WORD).isEnabled());
        say(sentence, "error");
    }

    void say(String text, String meaning) {
        checks.setText("");
        exclude(checks, true);
        message.setText(text.replace("&", "&&"));
        Styles.set(message, meaning);
        area.layout(true);
        area.getParent().layout(true);
    }

    String message() {
        return message.getText();
    }

    Button generateButton() {
        return generate;
    }

    Button cancelButton() {
        return cancel;
    }

    Button formatButton(Format format) {
        return formats.get(format);
    }

    private void failed() {
        var text = new StringBuilder();
        var failed = table.foot().failed();
        for (int i = 0; i < Math.min(5, failed.size()); i++) {
            var check = failed.get(i);
            text.append(text.isEmpty() ? "" : "\n")
                    .append("<a href=\"")
                    .append(i)
                    .append("\">")
                    .append(Texts.format(
                            Messages.RunBar_check, check.title(), check.rowTitle(), check.expected(), check.actual()))
                    .append("</a>");
        }
        checks.setText(text.toString());
        exclude(checks, false);
        area.getParent().layout(true, true);
    }

    private void followed(String href) {
        onCheck.accept(table.foot().failed().get(Integer.parseInt(href)));
    }

    private static void exclude(Link link, boolean hidden) {
        link.setVisible(!hidden);
        GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) link.getLayoutData())
                .exclude(hidden)
                .applyTo(link);
    }

    private void buttons(boolean runs, boolean hasResult) {
        generate.setEnabled(!runs);
        usable(cancel, runs);
        progress.setVisible(runs);
        formats.values().forEach(button -> usable(button, hasResult && !runs));
    }

    /** What cannot be pressed is not there: several themes draw it as if it could. */
    private static void usable(Button button, boolean usable) {
        button.setEnabled(usable);
        button.setVisible(usable);
    }

    private Button button(String text, Runnable action) {
        var button = new Button(area, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private static String text(Format format) {
        return switch (format) {
            case WORD -> Messages.RunBar_WORD;
            case EXCEL -> Messages.RunBar_EXCEL;
            case CSV -> Messages.RunBar_CSV;
            case PDF -> Messages.RunBar_PDF;
        };
    }
}
