package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.CardService;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.LinkService;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.PaintTrace;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.UnsavedWork;
import ua.zvernennia.ui.card.MessageBar.Kind;

/**
 * «Реєстраційна картка»: one open card or one that is being registered. Shows, sends and compares; what is typed lives in
 * the {@link CardDraft}, and nothing of it is lost whatever the server answers.
 */
public final class CardPart implements UnsavedWork, EditorOwner {

    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final CardService cards;
    private final CardActions actions;
    private final CardIndex index;
    private final UnsentWrites unsent;
    private final NextCard nextCard;
    private final MPart part;
    private final Consumer<CardId> opener;
    private final EditorStock stock;
    private final Clock clock;
    private final PaintTrace trace = PaintTrace.ofThisProcess();
    private final ErrorSentences sentences = new ErrorSentences();

    private Composite area;
    private MessageBar message;
    private MaskedCard masked;
    private Composite body;
    private Background background;
    private SideLookup side;
    private FocusMemory focus;
    private AutoSave autoSave;
    private CardEditor editor;
    private CatchUp catchUp;
    private boolean shown;
    private boolean busy;
    private boolean registeredHere;

    @Inject
    public CardPart(
            CardService cards,
            CardActions actions,
            CardIndex index,
            UnsentWrites unsent,
            NextCard nextCard,
            MPart part,
            OpenCards openCards,
            EditorStock stock) {
        this(cards, actions, index, unsent, nextCard, part, openCards::open, stock, Clock.system(KYIV));
    }

    /** @param clock in the office's zone */
    CardPart(
            CardService cards,
            CardActions actions,
            CardIndex index,
            UnsentWrites unsent,
            NextCard nextCard,
            MPart part,
            Consumer<CardId> opener,
            EditorStock stock,
            Clock clock) {
        this.cards = requireNonNull(cards, "cards");
        this.actions = requireNonNull(actions, "actions");
        this.index = requireNonNull(index, "index");
        this.unsent = requireNonNull(unsent, "unsent");
        this.nextCard = requireNonNull(nextCard, "nextCard");
        this.part = requireNonNull(part, "part");
        this.opener = requireNonNull(opener, "opener");
        this.stock = requireNonNull(stock, "stock");
        this.clock = requireNonNull(clock, "clock");
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        background = new Background(area);
        side = actions.lookup(area, cards);
        focus = new FocusMemory(area);
        autoSave = actions.autoSave(area, clock, this::draft);
        message = new MessageBar(area);
        masked = new MaskedCard(area, cards, message);
        body = new Composite(area, SWT.NONE);
        body.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        body.setVisible(false);
        new EditorArrival(body, stock).bring(this, this::arrived);
    }

    @Focus
    void focus() {
        if (!shown) {
            area.forceFocus();
        } else if (focus.restore()) {
            trace.mark("card");
        } else {
            editor.form().focusFirst(() -> trace.mark("card"));
        }
    }

    /** The feed brought changes: one of another workstation to this card is shown, never put over what is typed. */
    @Inject
    @Optional
    void cardsChanged(@UIEventTopic(EventTopics.CARDS) Event event) {
        OpenCards.refreshFiles(shown && !area.isDisposed(), editor, event);
        if (!shown || busy || area.isDisposed() || !OpenCards.outdates(draft(), event, index)) {
            return;
        }
        if (draft().isDirty()) {
            message.show(
                    Kind.WARNING, Messages.CardPart_changedMeanwhile, Messages.CardPart_showChanges, catchUp::compare);
        } else {
            catchUp.reload();
        }
    }

    /** A write of this card that had waited has reached the server. */
    @Inject
    @Optional
    void writeSent(@UIEventTopic(EventTopics.WRITE_SENT) Event event) {
        if (shown && !busy && !area.isDisposed() && OpenCards.names(draft(), event)) {
            if (draft().isNew()) {
                catchUp.registeredBefore(this::takenUp);
            } else {
                catchUp.sent();
            }
        }
    }

    @Inject
    @Optional
    void directoryChanged(@UIEventTopic(EventTopics.DIRECTORY) Event event) {
        if (shown && !area.isDisposed()) {
            editor.offer(choices());
        }
    }

    @Override
    public String storeLabel() {
        return draft().isNew() ? Messages.CardHeader_register : Messages.SaveHandler_label;
    }

    @Override
    public void store() {
        store(() -> {});
    }

    @Override
    public void open(CardId id) {
        opener.accept(id);
    }

    @Override
    public void act(ActKind kind) {
        actions.start(kind, area, draft(), today(), sentence -> {
            message.show(Kind.SUCCESS, sentence);
            side.history(editor);
        });
    }

    @Override
    public void changeLinks(Consumer<LinkService> change, Runnable done, Consumer<RegistryException> refused) {
        side.changeLinks(editor, change, done, refused);
    }

    /** Registers a new card, or saves a changed one. */
    @Override
    public void store(Runnable stored) {
        if (busy) {
            return;
        }
        if (draft().isNew()) {
            send(Messages.CardPart_registering, this::registered, stored);
        } else {
            send(Messages.CardPart_saving, card -> message.show(Kind.SUCCESS, Messages.CardPart_saved), stored);
        }
    }

    @Override
    public Notices notices() {
        return message;
    }

    boolean canRegister() {
        return shown && !busy && draft().isNew();
    }

    boolean canSave() {
        return shown && !busy && !draft().isNew() && draft().isDirty();
    }

    /** Whether the next new card may take this tab: its own one is registered and nothing is unsaved. */
    boolean isFinished() {
        return registeredHere && !busy && !draft().isDirty();
    }

    /** An empty card with the receipt settings of the last one. */
    void startNew() {
        registeredHere = false;
        OpenCards.forget(part);
        message.clear();
        fresh(CardDraft.newborn(today(), nextCard.settings()));
    }

    /** What is done with the card as it is stored, once it is shown. */
    java.util.Optional<CatchUp> open() {
        return shown ? java.util.Optional.of(catchUp) : java.util.Optional.empty();
    }

    /** What is typed: for tests. */
    CardDraft draft() {
        return editor.draft();
    }

    /** The sentence across the top; empty for none. */
    String sentence() {
        return message.sentence();
    }

    private void arrived(CardEditor brought) {
        editor = brought;
        catchUp = new CatchUp(cards, background, editor, message, side, this::choices, this::refuse);
        Opened.source(part, cards, unsent)
                .ifPresentOrElse(
                        this::load, () -> CardCopy.take(part, today()).ifPresentOrElse(this::fresh, this::startNew));
    }

    private void load(Supplier<Opened> source) {
        message.show(Kind.NOTICE, Messages.CardPart_loading);
        background.run(
                Messages.CardPart_loading,
                cancelled -> source.get(),
                this::show,
                failure ->
                        message.show(Kind.ERROR, sentences.of(failure), Messages.CardPart_retry, () -> load(source)));
    }

    private void show(Opened opened) {
        message.clear();
        open(opened.draft());
        side.history(editor);
        if (opened.refused().isPresent()) {
            KeptText.give(part, opened.refused().get()); // forgotten once it is stored from here
            catchUp.tell(opened.refused().get());
        } else {
            draft().card().ifPresent(card -> masked.offer(card, this::show, this::refuse));
            opened.notice().ifPresent(sentence -> message.show(Kind.NOTICE, sentence));
        }
        focus();
    }

    private void fresh(CardDraft draft) {
        open(draft);
        focus();
    }

    private void show(Card card) {
        open(CardDraft.of(card));
        side.history(editor);
        masked.offer(card, this::show, this::refuse);
    }

    private void open(CardDraft draft) {
        focus.forget();
        side.forget();
        shown = true;
        editor.show(draft, choices());
        changed(CardDraft.APPLICANTS);
        body.setVisible(true);
        body.layout();
    }

    @Override
    public void changed(String property) {
        if (!shown) {
            return;
        }
        autoSave.changed();
        part.setDirty(draft().isDirty());
        part.setLabel(draft().title());
        if (property.equals(CardDraft.APPLICANTS)) {
            side.previous(editor);
        }
    }

    private void registered(Card card) {
        registeredHere = true;
        OpenCards.remember(part, card.id());
        nextCard.remember(draft());
        message.show(Kind.SUCCESS, Texts.format(Messages.CardPart_registered, draft().title()));
    }

    private void send(String label, Consumer<Card> done, Runnable after) {
        try {
            RequiredFields.check(draft());
            var content = draft().toContent(today());
            setBusy(true);
            message.show(Kind.NOTICE, label + '…');
            background.also(
                    label,
                    Sending.of(draft(), content, cards),
                    card -> {
                        setBusy(false);
                        forgetKept();
                        draft().stored(content, card, today());
                        editor.offer(choices());
                        side.history(editor);
                        done.accept(card);
                        after.run();
                    },
                    this::notSent);
        } catch (RegistryException e) {
            refuse(e);
        }
    }

    private void notSent(RegistryException failure) {
        if (Queued.tell(failure, draft().isNew(), message)) {
            setBusy(false);
            part.setDirty(false); // until something is typed: the outbox has it all
        } else {
            refuse(failure);
        }
    }

    private void refuse(RegistryException failure) {
        setBusy(false);
        if (failure.code() == ErrorCode.CARD_CHANGED_MEANWHILE) {
            message.show(Kind.ERROR, sentences.of(failure), Messages.CardPart_showChanges, catchUp::compare);
            return;
        }
        if (failure.code() == ErrorCode.REQUEST_ID_REUSED && draft().isNew()) {
            catchUp.registeredBefore(this::takenUp);
            return;
        }
        message.show(Kind.ERROR, sentences.of(failure));
        if (shown) {
            editor.form().focus(failure);
        }
    }

    private void forgetKept() {
        KeptText.letGo(part, background, unsent, this::refuse);
    }

    private void takenUp(Card card) {
        OpenCards.remember(part, card.id());
        forgetKept();
    }

    private void setBusy(boolean next) {
        busy = next;
        editor.setBusy(next);
    }

    private DirectoryChoices choices() {
        var day = draft().card().map(card -> card.registration().registeredOn()).orElseGet(this::today);
        return stock.choices(day);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
