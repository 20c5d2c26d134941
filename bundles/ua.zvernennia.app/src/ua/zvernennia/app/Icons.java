package ua.zvernennia.app;

import java.net.URL;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** Pictures of this bundle; all are vectors and follow the zoom of the monitor. */
final class Icons {

    private Icons() {}

    /** The caller disposes it. */
    static Image logo(Display display) {
        URL file = Icons.class.getResource("/icons/logo.svg");
        return ImageDescriptor.createFromURL(file).createImage(display);
    }
}
