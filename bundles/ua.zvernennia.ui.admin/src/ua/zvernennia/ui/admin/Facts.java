package ua.zvernennia.ui.admin;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/** What is known of the selected row: labelled fields that can be read and copied, not typed into. */
final class Facts {

    private static final int WIDTH = 300;

    private final ScrolledComposite scroll;
    private final Composite area;
    private final Fields fields;

    Facts(Composite parent, String heading) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = new Composite(scroll, SWT.NONE);
        scroll.setContent(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(6, 0)
                .spacing(10, 5)
                .applyTo(area);
        var title = new Label(area, SWT.NONE);
        title.setText(heading);
        Styles.set(title, "heading");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(title);
        fields = new Fields(area);
        scroll.addListener(SWT.Resize, event -> fit());
    }

    ScrolledComposite control() {
        return scroll;
    }

    /** For further controls; two columns. */
    Composite area() {
        return area;
    }

    /** A field of one line. */
    Text line(String label) {
        var text = fields.add(label, parent -> new Text(parent, SWT.READ_ONLY | SWT.SINGLE | SWT.BORDER));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH / 2, SWT.DEFAULT)
                .applyTo(text);
        return text;
    }

    /** A field of several lines. */
    Text block(String label, int lines) {
        var text = fields.add(
                label, parent -> new Text(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH / 2, lines * text.getLineHeight())
                .applyTo(text);
        text.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        return text;
    }

    /** After fields were added or grew. */
    void fit() {
        int width = scroll.getClientArea().width;
        scroll.setMinSize(area.computeSize(width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT));
    }
}
