package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.DataArea;
import ua.zvernennia.api.UpdateService;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.UserSettings;

/** Command {@code ua.zvernennia.command.about}: versions, what the server wants, and an archive for whoever helps. */
public class AboutHandler {

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            IEclipseContext context,
            UpdateService updates,
            UserSettings settings) {
        var facts = new FactsDialog(shell, Messages.AboutHandler_title);
        facts.add(Messages.AboutHandler_product, "");
        ProductFacts.known().forEach(facts::add);
        facts.add(Messages.AboutHandler_data, DataArea.ofThisProcess().root().toString());
        updates.newer().ifPresent(wanted -> {
            facts.add(Messages.UpdateNotice_heading, "");
            ContextInjectionFactory.make(UpdateNotice.class, context).addTo(facts, wanted);
        });
        facts.offer(Messages.AboutHandler_diagnosticsSave, new DiagnosticsFile(ProductFacts.known(), settings)::save);
        facts.open();
    }
}
