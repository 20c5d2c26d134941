package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * Brings an editor to where a card is shown. To do it at once would hold the UI thread for longer than it may be: keys and
 * paintings come between the steps.
 */
final class EditorArrival {

    private final Composite place;
    private final EditorStock stock;

    EditorArrival(Composite place, EditorStock stock) {
        this.place = requireNonNull(place, "place");
        this.stock = requireNonNull(stock, "stock");
    }

    /**
     * The editor goes back into the stock with the place that it is shown in.
     *
     * @param arrived gets the editor some turns of the event loop later; its last fields may come after that
     */
    void bring(EditorOwner owner, Consumer<CardEditor> arrived) {
        inTurn(() -> {
            var editor = stock.take(place);
            editor.moveTo(place, owner);
            place.addListener(SWT.Dispose, event -> stock.giveBack(editor));
            inTurn(() -> {
                arrived.accept(editor);
                complete(editor);
            });
        });
    }

    private void complete(CardEditor editor) {
        if (editor.isComplete()) {
            stock.prepare(place.getSize());
        } else {
            editor.step();
            inTurn(() -> complete(editor));
        }
    }

    private void inTurn(Runnable next) {
        place.getDisplay().asyncExec(() -> {
            if (!place.isDisposed()) {
                next.run();
            }
        });
    }
}
