package ua.zvernennia.ui.files;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import ua.zvernennia.api.FileService;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Texts;

/** One transfer that runs: what, how far, and a button that stops it. Told from any thread, shown at most so often. */
final class TransferRow implements FileService.Transfer {

    private static final int STEPS = 1000;
    private static final int PAINT_MS = 100;

    private final Composite area;
    private final Label label;
    private final ProgressBar bar;
    private final Button stop;
    private final String name;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicLong done = new AtomicLong();
    private volatile long total;
    private volatile boolean waits;

    /** @param name of the file */
    TransferRow(Composite parent, String name) {
        this.name = name;
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(area);
        label = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .hint(180, SWT.DEFAULT)
                .applyTo(label);
        bar = new ProgressBar(area, SWT.SMOOTH);
        bar.setMaximum(STEPS);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .hint(120, SWT.DEFAULT)
                .applyTo(bar);
        Fields.bind(label, bar);
        stop = new Button(area, SWT.PUSH);
        stop.setText(Messages.TransferRow_stop);
        stop.setToolTipText(Texts.format(Messages.TransferRow_stopTip, name));
        stop.addListener(SWT.Selection, event -> cancel());
        area.addDisposeListener(event -> cancelled.set(true)); // the tab is gone, and nobody waits for it
        paint();
    }

    @Override
    public void progress(long sent, long all) {
        done.set(sent);
        total = all;
        waits = false;
        later();
    }

    @Override
    public void waiting() {
        waits = true;
        later();
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    void cancel() {
        cancelled.set(true);
        if (!stop.isDisposed()) {
            stop.setEnabled(false);
        }
    }

    /** Takes the row away. */
    void end() {
        if (!area.isDisposed()) {
            area.dispose();
        }
    }

    private void later() {
        if (!area.isDisposed() && due.compareAndSet(false, true)) {
            area.getDisplay().asyncExec(() -> {
                if (!area.isDisposed()) {
                    area.getDisplay().timerExec(PAINT_MS, this::paint);
                }
            });
        }
    }

    private void paint() {
        due.set(false);
        if (area.isDisposed()) {
            return;
        }
        long all = total;
        if (waits) {
            label.setText(Texts.format(Messages.TransferRow_waits, name));
        } else if (all == 0) {
            label.setText(Texts.format(Messages.TransferRow_prepares, name));
        } else {
            label.setText(Texts.format(Messages.TransferRow_sends, name, FileRow.size(done.get()), FileRow.size(all)));
            bar.setSelection((int) (done.get() * STEPS / all));
        }
    }
}
