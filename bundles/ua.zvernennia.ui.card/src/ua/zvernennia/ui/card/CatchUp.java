package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.window.Window;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.documents.FormKind;
import ua.zvernennia.documents.Format;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.MessageBar.Kind;

/** Brings an open card up to what the server has, without losing what is typed. */
final class CatchUp {

    private final CardService cards;
    private final Background background;
    private final CardEditor editor;
    private final MessageBar message;
    private final SideLookup side;
    private final Supplier<DirectoryChoices> choices;
    private final Consumer<RegistryException> refuse;
    private final ErrorSentences sentences = new ErrorSentences();

    /** @param refuse shows a failure to the person */
    CatchUp(
            CardService cards,
            Background background,
            CardEditor editor,
            MessageBar message,
            SideLookup side,
            Supplier<DirectoryChoices> choices,
            Consumer<RegistryException> refuse) {
        this.cards = requireNonNull(cards, "cards");
        this.background = requireNonNull(background, "background");
        this.editor = requireNonNull(editor, "editor");
        this.message = requireNonNull(message, "message");
        this.side = requireNonNull(side, "side");
        this.choices = requireNonNull(choices, "choices");
        this.refuse = requireNonNull(refuse, "refuse");
    }

    /** Shows what another workstation has stored, unless something was typed meanwhile; nothing where it was taken away. */
    void reload() {
        load(card -> {
            if (!editor.draft().isDirty()) {
                editor.draft().reset(card);
                message.show(Kind.NOTICE, Texts.format(Messages.CardPart_reloaded, card.changedBy()));
                side.history(editor);
            }
        });
    }

    private void failed(RegistryException failure) {
        if (failure.code() == ErrorCode.CARD_NOT_FOUND && stored().isPresent()) {
            editor.hide();
            message.show(Kind.WARNING, Messages.CatchUp_gone);
        } else {
            refuse.accept(failure);
        }
    }

    /** A change that had waited is stored: the draft goes on from it, unless a colleague has changed the card since. */
    void sent() {
        background.also(
                Messages.CardPart_loading,
                cancelled -> cards.load(editor.draft().id()),
                card -> {
                    var draft = editor.draft();
                    if (card.revision() == draft.revision() + 1) {
                        draft.stored(card.content(), card, editor.today());
                        message.show(Kind.SUCCESS, Messages.CardPart_saved);
                        side.history(editor);
                    }
                },
                refuse);
    }

    /**
     * An earlier attempt to register had succeeded after all: the card has its number, what was typed since is a change
     * of it.
     */
    void registeredBefore(Consumer<Card> registered) {
        background.also(
                Messages.CardPart_loading,
                cancelled -> cards.load(editor.draft().id()),
                card -> {
                    editor.draft().rebase(card);
                    editor.offer(choices.get());
                    message.show(
                            editor.draft().isDirty() ? Kind.WARNING : Kind.SUCCESS,
                            Texts.format(
                                    editor.draft().isDirty()
                                            ? Messages.CardPart_registeredBefore
                                            : Messages.CardPart_registered,
                                    card.registration().number().text()));
                    registered.accept(card);
                },
                refuse);
    }

    /** What is wrong with a refused write is said beside its text. */
    void tell(UnsentWrite refused) {
        var reason = refused.refusal().map(sentences::of).orElseThrow();
        var sentence = Texts.format(Messages.CardPart_kept, reason);
        if (editor.draft().isNew()) {
            message.show(Kind.WARNING, sentence);
        } else {
            message.show(Kind.WARNING, sentence, Messages.CardPart_showChanges, this::compare);
        }
    }

    /** The card that is shown; empty for one that is not registered. */
    Optional<Card> stored() {
        return editor.draft().card();
    }

    /** The keyboard goes from the form to the tabs beside it, where the arrows go from tab to tab, and back. */
    void switchPane() {
        if (!editor.side().focus()) {
            editor.form().focusFirst(() -> {});
        }
    }

    /** Writes a form of the card as it is stored, and opens it. */
    void print(CardPrinter printer, FormKind kind, Format format) {
        editor.draft().card().ifPresent(card -> {
            message.show(Kind.NOTICE, Messages.CardPart_printing);
            background.also(
                    Messages.CardPart_printing,
                    printer.work(kind, format, card, editor.side().file(), choices.get(), editor.today()),
                    file -> {
                        message.show(Kind.SUCCESS, Texts.format(Messages.CardPart_printed, file));
                        printer.open(file);
                    },
                    refuse);
        });
    }

    /** Asks, field by field, which text shall hold. */
    void compare() {
        load(this::compare);
    }

    private void compare(Card stored) {
        var merge = new Merge(editor.draft(), stored);
        var dialog = new ConflictDialog(message.shell(), merge, choices.get());
        if (dialog.open() == Window.OK) {
            merge.apply();
            message.show(
                    Kind.NOTICE, editor.draft().isDirty() ? Messages.CardPart_merged : Messages.CardPart_mergedClean);
            side.history(editor);
        }
    }

    private void load(Consumer<Card> loaded) {
        background.run(
                Messages.CardPart_loading,
                cancelled -> cards.load(editor.draft().id()),
                loaded,
                this::failed);
    }
}
