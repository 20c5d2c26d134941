package ua.zvernennia.app;

import java.util.Optional;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import ua.zvernennia.ui.UserSettings;

/**
 * Where the window stood. The workbench would keep that in workbench.xmi, which is thrown away at every start, since it
 * also keeps texts and icons of the version before.
 */
final class WindowPlace {

    private static final String PLACE = "window.place";
    private static final String MAXIMIZED = "window.maximized";
    private static final int WIDTH = 1360;
    private static final int HEIGHT = 860;

    /** The window must be reachable: so much of it must lie on a monitor. */
    private static final int VISIBLE = 120;

    private final UserSettings settings;

    WindowPlace(UserSettings settings) {
        this.settings = settings;
    }

    /** Before the window is made. */
    void restore(MWindow window, Display display) {
        var place = settings.get(PLACE).flatMap(WindowPlace::parse).filter(known -> isReachable(known, display));
        var bounds = place.orElseGet(() -> centred(display));
        window.setX(bounds.x);
        window.setY(bounds.y);
        window.setWidth(bounds.width);
        window.setHeight(bounds.height);
        var area = display.getPrimaryMonitor().getClientArea();
        boolean small = area.width < WIDTH || area.height < HEIGHT;
        if (settings.get(MAXIMIZED).map(Boolean::parseBoolean).orElse(small)) {
            window.getTags().add("shellMaximized"); // the tag of the window renderer
        }
    }

    /** Before the settings are written for the last time. */
    void keep(MWindow window) {
        settings.put(PLACE, window.getX() + "," + window.getY() + "," + window.getWidth() + "," + window.getHeight());
        settings.put(MAXIMIZED, Boolean.toString(window.getTags().contains("shellMaximized")));
    }

    static Optional<Rectangle> parse(String text) {
        var parts = text.split(",");
        try {
            return parts.length == 4
                    ? Optional.of(new Rectangle(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]),
                            Integer.parseInt(parts[3])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // somebody edited the file
        }
    }

    private static boolean isReachable(Rectangle bounds, Display display) {
        for (var monitor : display.getMonitors()) {
            var seen = monitor.getClientArea().intersection(bounds);
            if (seen.width >= VISIBLE && seen.height >= VISIBLE) {
                return true;
            }
        }
        return false;
    }

    private static Rectangle centred(Display display) {
        var area = display.getPrimaryMonitor().getClientArea();
        int width = Math.min(WIDTH, area.width);
        int height = Math.min(HEIGHT, area.height);
        return new Rectangle(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height);
    }
}
