package ua.zvernennia.smoke.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.osgi.framework.FrameworkUtil;
import ua.zvernennia.smoke.driver.SwtWorkbenchBot;

/**
 * Starts a real server, then the product's own application in a UI thread of its own; both live as long as the test run.
 * The tests stand outside and see what a person sees. A failed test leaves a picture of the display.
 */
public final class WorkbenchExtension implements BeforeAllCallback, TestWatcher {

    private static final long START_NANOS = 60_000_000_000L;

    private static WorkbenchExtension running;

    private ServerProcess server;
    private SwtWorkbenchBot bot;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        synchronized (WorkbenchExtension.class) {
            if (running == null) {
                var folder = Files.createTempDirectory("zvernennia-smoke");
                System.setProperty("zvernennia.home", folder.resolve("home").toString());
                System.setProperty("zvernennia.theme", "light");
                server = ServerProcess.start(folder);
                bot = new SwtWorkbenchBot(startApplication());
                running = this;
            }
        }
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        try {
            var target = Files.createDirectories(Path.of("target", "screenshots"));
            running.bot.captureScreenshot(
                    target.resolve(context.getDisplayName().replace("()", "") + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SwtWorkbenchBot bot() {
        return running.bot;
    }

    static ServerProcess server() {
        return running.server;
    }

    private static Display startApplication() throws CoreException {
        var bundles = FrameworkUtil.getBundle(WorkbenchExtension.class).getBundleContext();
        var context = bundles.getService(bundles.getServiceReference(IApplicationContext.class));
        var application = (IApplication) Platform.getExtensionRegistry()
                .getExtension(
                        "org.eclipse.core.runtime", "applications", "org.eclipse.e4.ui.workbench.swt.E4Application")
                .getConfigurationElements()[0]
                .getChildren("run")[0]
                .createExecutableExtension("class");
        var ended = new CompletableFuture<Object>();
        var ui = new Thread(
                () -> {
                    try {
                        ended.complete(application.start(context));
                    } catch (Exception | LinkageError e) {
                        ended.completeExceptionally(e);
                    }
                },
                "e4-ui");
        ui.setDaemon(true);
        ui.start();
        long deadline = System.nanoTime() + START_NANOS;
        while (Display.findDisplay(ui) == null) {
            if (ended.isDone() || System.nanoTime() > deadline) {
                throw new AssertionError(
                        "the application does not start",
                        ended.handle((r, e) -> e).getNow(null));
            }
            LockSupport.parkNanos(20_000_000);
        }
        return Display.findDisplay(ui);
    }
}
