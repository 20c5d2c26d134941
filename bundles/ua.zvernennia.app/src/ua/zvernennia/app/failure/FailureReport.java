package ua.zvernennia.app.failure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.app.DiagnosticsFile;
import ua.zvernennia.app.Messages;
import ua.zvernennia.app.ProductFacts;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.UserSettings;

/** A report that a person can read: what happened, what became of the work, and an archive for whoever helps. */
public final class FailureReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.systemDefault());

    private final UserSettings settings;

    public FailureReport(UserSettings settings) {
        this.settings = requireNonNull(settings, "settings");
    }

    /** The former run was killed, or the machine lost its power. */
    public void ofFormerRun(Shell shell, Instant began) {
        var facts = new FactsDialog(shell, Messages.FailureReport_formerTitle);
        facts.add(Messages.FailureReport_former, "");
        facts.add(Messages.FailureReport_formerSent, "");
        facts.add(Messages.FailureReport_formerTyped, "");
        if (!began.equals(Instant.EPOCH)) {
            facts.add(Messages.FailureReport_began, TIME.format(began));
        }
        show(facts);
    }

    /** An act failed in this run. The text of the failure is for the log: it may name what was typed. */
    public void ofNow(Shell shell, RuntimeException failure, Instant now) {
        var facts = new FactsDialog(shell, Messages.FailureReport_title);
        facts.add(Messages.FailureReport_now, "");
        facts.add(Messages.FailureReport_kept, "");
        facts.add(Messages.FailureReport_time, TIME.format(now));
        facts.add(Messages.FailureReport_kind, failure.getClass().getSimpleName());
        show(facts);
    }

    private void show(FactsDialog facts) {
        facts.offer(Messages.AboutHandler_diagnosticsSave, new DiagnosticsFile(ProductFacts.known(), settings)::save);
        facts.open();
    }
}
