package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.CardService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.ui.Background;

/** Says that personal data of a card are hidden, and shows them to somebody who gives a reason. */
final class MaskedCard {

    private static final int REASON_MIN = 5;
    private static final int REASON_MAX = 500;

    private final Composite area;
    private final CardService cards;
    private final MessageBar message;
    private final Function<Shell, Optional<String>> reasons;
    private final Background background;

    MaskedCard(Composite area, CardService cards, MessageBar message) {
        this(area, cards, message, MaskedCard::ask);
    }

    /** @param reasons asks for the reason; empty when it was thought better of */
    MaskedCard(Composite area, CardService cards, MessageBar message, Function<Shell, Optional<String>> reasons) {
        this.area = requireNonNull(area, "area");
        this.cards = requireNonNull(cards, "cards");
        this.message = requireNonNull(message, "message");
        this.reasons = requireNonNull(reasons, "reasons");
        this.background = new Background(area);
    }

    /** Offers to show the rest of {@code card} if something of it is hidden. */
    void offer(Card card, Consumer<Card> whole, Consumer<RegistryException> refused) {
        if (Masking.hides(card.content())) {
            message.show(
                    MessageBar.Kind.NOTICE,
                    Messages.MaskedCard_hidden,
                    Messages.MaskedCard_show,
                    () -> reasons.apply(area.getShell()).ifPresent(reason -> show(card, reason, whole, refused)));
        }
    }

    private void show(Card card, String reason, Consumer<Card> whole, Consumer<RegistryException> refused) {
        background.run(
                Messages.CardPart_loading,
                cancelled -> cards.unmask(card.id(), reason),
                shown -> {
                    message.clear();
                    whole.accept(shown);
                },
                refused);
    }

    private static Optional<String> ask(Shell shell) {
        var dialog = new InputDialog(
                shell, Messages.MaskedCard_title, Messages.MaskedCard_question, "", MaskedCard::problem);
        return dialog.open() == Window.OK ? Optional.of(dialog.getValue().strip()) : Optional.empty();
    }

    /** JFace takes null for "nothing wrong". */
    private static String problem(String text) {
        int length = text.strip().length();
        return length < REASON_MIN || length > REASON_MAX ? Messages.MaskedCard_length : null;
    }
}
