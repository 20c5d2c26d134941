package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.osgi.service.event.Event;

/** Does beforehand what the first card would have to wait for. */
public class WarmUpAddon {

    private static final System.Logger LOG = System.getLogger(WarmUpAddon.class.getName());
    private static final String ICON = "/icons/card.svg";

    /** The list comes first, milliseconds after the window is there. */
    private static final int DELAY_MS = 1500;

    private final EditorStock stock;

    @Inject
    public WarmUpAddon(EditorStock stock) {
        this.stock = requireNonNull(stock, "stock");
    }

    @Inject
    @Optional
    void started(@UIEventTopic(UIEvents.UILifeCycle.APP_STARTUP_COMPLETE) Event event, Display display) {
        display.timerExec(DELAY_MS, () -> {
            stock.prepare();
            Thread.ofPlatform().daemon().name("zvernennia-icons").start(WarmUpAddon::icon);
        });
    }

    // The first vector that is drawn loads a library of some hundred classes: not while the UI thread paints the tab.
    private static void icon() {
        try (InputStream icon = WarmUpAddon.class.getResourceAsStream(ICON)) {
            new ImageLoader().load(icon);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "no warm-up", e); // the tab will load it again and say so
        }
    }
}
