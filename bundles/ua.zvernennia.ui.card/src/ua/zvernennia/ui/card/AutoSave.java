package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Control;
import ua.zvernennia.api.TypedCards;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;

/**
 * Keeps what is typed a moment after it was: a crash costs the last seconds, not the card. Failures are left to the log,
 * since the person has done nothing wrong and the form still has the text.
 */
final class AutoSave {

    private static final System.Logger LOG = System.getLogger(AutoSave.class.getName());

    /** How long a change waits for further ones, in milliseconds. */
    private static final int PAUSE = 3_000;

    private final Control owner;
    private final TypedCards typed;
    private final Clock clock;
    private final Supplier<CardDraft> draft;
    private final Background background;
    private Optional<CardId> kept = Optional.empty();
    private boolean waiting;

    AutoSave(Control owner, TypedCards typed, Clock clock, Supplier<CardDraft> draft) {
        this.owner = requireNonNull(owner, "owner");
        this.typed = requireNonNull(typed, "typed");
        this.clock = requireNonNull(clock, "clock");
        this.draft = requireNonNull(draft, "draft");
        background = new Background(owner);
        owner.addDisposeListener(event -> close()); // a crash disposes nothing
    }

    /** Something was typed, or the form shows something else. */
    void changed() {
        if (!waiting) {
            waiting = true;
            owner.getDisplay().timerExec(PAUSE, this::keep);
        }
    }

    /** What is typed now is kept at once; what is not changed any more is forgotten. */
    void keep() {
        waiting = false;
        if (owner.isDisposed()) {
            return;
        }
        var present = draft.get();
        if (present.isDirty()) {
            kept.filter(id -> !id.equals(present.id())).ifPresent(this::forget);
            kept = Optional.of(present.id());
            var text = DraftKeeping.of(present, clock.instant());
            run(() -> typed.keep(text));
        } else {
            close();
        }
    }

    /** The card was sent, or its author has let it go. */
    private void close() {
        kept.ifPresent(this::forget);
        kept = Optional.empty();
    }

    private void forget(CardId card) {
        run(() -> typed.forget(card));
    }

    private void run(Runnable work) {
        background.also(
                "",
                cancelled -> {
                    work.run();
                    return true;
                },
                done -> {},
                AutoSave::log);
    }

    private static void log(RegistryException failure) {
        LOG.log(Level.WARNING, "what is typed is not kept against a crash: {0}", failure.code());
    }
}
