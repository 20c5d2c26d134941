package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;
import ua.zvernennia.api.DataArea;

/** Command {@code ua.zvernennia.command.about}. */
public class AboutHandler {

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell) {
        var facts = new FactsDialog(shell, Messages.AboutHandler_title);
        facts.add(Messages.AboutHandler_product, "");
        facts.add(
                Messages.AboutHandler_version,
                FrameworkUtil.getBundle(AboutHandler.class).getVersion().toString());
        facts.add(
                Messages.AboutHandler_java,
                System.getProperty("java.vendor.version", "") + ' ' + System.getProperty("java.version"));
        facts.add(
                Messages.AboutHandler_system,
                System.getProperty("os.name")
                        + ' '
                        + System.getProperty("os.version")
                        + ' '
                        + System.getProperty("os.arch"));
        facts.add(Messages.AboutHandler_data, DataArea.ofThisProcess().root().toString());
        facts.open();
    }
}
