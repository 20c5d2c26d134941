package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.service.event.Event;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.UnsentWrite;
import ua.zvernennia.api.UnsentWrites;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.ErrorSentences;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.MessageBar.Kind;

/**
 * «Ненадіслане»: what was written here and the server has not accepted, with its reason. Each entry can be opened with its
 * text, sent again, or written to a file and only then removed: nothing is ever dropped without its author.
 */
public final class UnsentPart {

    private final UnsentWrites unsent;
    private final Consumer<UnsentWrite> opener;
    private final UnsentText texts;
    private final UnsentRows rows;
    private final MPart part;
    private final ErrorSentences sentences = new ErrorSentences();
    private final Set<RequestId> exported = new HashSet<>();

    private Composite area;
    private MessageBar message;
    private UnsentTable table;
    private Button open;
    private Button send;
    private Button sendAll;
    private Button export;
    private Button remove;
    private Background list;
    private Background background;
    private SendAll running;

    @Inject
    public UnsentPart(UnsentWrites unsent, OpenCards openCards, CardIndex index, EditorStock stock, MPart part) {
        this(unsent, openCards::open, index, stock, part);
    }

    UnsentPart(UnsentWrites unsent, Consumer<UnsentWrite> opener, CardIndex index, EditorStock stock, MPart part) {
        this.unsent = requireNonNull(unsent, "unsent");
        this.opener = requireNonNull(opener, "opener");
        this.part = requireNonNull(part, "part");
        texts = new UnsentText(stock::choicesToday);
        rows = new UnsentRows(index);
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
        list = new Background(area);
        background = new Background(area);
        message = new MessageBar(area);
        table = new UnsentTable(area, rows, this::enable, this::openSelected);
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .margins(14, 8)
                .spacing(8, 0)
                .applyTo(buttons);
        open = button(buttons, Messages.UnsentPart_open, this::openSelected);
        send = button(buttons, Messages.UnsentPart_send, this::sendSelected);
        sendAll = button(buttons, Messages.UnsentPart_sendAll, this::sendAll);
        export = button(buttons, Messages.UnsentPart_export, this::exportSelected);
        remove = button(buttons, Messages.UnsentPart_remove, this::removeSelected);
        refresh();
    }

    @Focus
    void focus() {
        table.setFocus();
    }

    /** Something was sent or refused, or the line is back. */
    @Inject
    @Optional
    void sent(@UIEventTopic(EventTopics.WRITE_SENT) Event event) {
        refresh();
    }

    @Inject
    @Optional
    void refused(@UIEventTopic(EventTopics.WRITE_REFUSED) Event event) {
        refresh();
    }

    @Inject
    @Optional
    void lineChanged(@UIEventTopic(EventTopics.CONNECTION) Event event) {
        refresh();
    }

    private void refresh() {
        if (area != null && !area.isDisposed()) {
            list.run("", cancelled -> unsent.unsent(), this::show, this::refuse);
        }
    }

    private void show(List<UnsentWrite> writes) {
        table.show(writes);
        part.setLabel(Texts.format(Messages.UnsentPart_title, writes.size()));
        enable();
    }

    private void enable() {
        var selected = table.selected();
        for (var button : List.of(open, send, export)) {
            button.setEnabled(selected.isPresent());
        }
        sendAll.setText(running == null ? Messages.UnsentPart_sendAll : Messages.UnsentPart_stop);
        sendAll.setEnabled(running != null || !table.writes().isEmpty());
        remove.setEnabled(selected.filter(write -> write.refusal().isPresent())
                .filter(write -> exported.contains(write.request()))
                .isPresent());
    }

    private void openSelected() {
        table.selected().ifPresent(opener);
    }

    private void sendSelected() {
        table.selected().ifPresent(write -> {
            message.show(Kind.NOTICE, Messages.UnsentPart_sending);
            background.also(
                    Messages.UnsentPart_sending,
                    cancelled -> unsent.resend(write.request()),
                    this::accepted,
                    this::refuse);
        });
    }

    /** The same button stops what it began. */
    private void sendAll() {
        if (running != null) {
            running.stop();
            return;
        }
        var writes = table.writes();
        var sending = new SendAll(unsent, done -> background.show(() -> sent(done, writes.size())));
        running = sending;
        enable();
        background.also(
                Messages.UnsentPart_sending,
                cancelled -> sending.send(writes),
                accepted -> {
                    running = null;
                    message.show(Kind.SUCCESS, Texts.format(Messages.UnsentPart_acceptedAll, accepted, writes.size()));
                    refresh();
                },
                refused -> {
                    running = null;
                    refuse(refused);
                    refresh();
                });
    }

    private void sent(int done, int all) {
        if (running != null) {
            message.show(Kind.NOTICE, Texts.format(Messages.UnsentPart_progress, done, all));
        }
    }

    private void accepted(Card card) {
        message.show(
                Kind.SUCCESS,
                Texts.format(
                        Messages.UnsentPart_accepted,
                        card.registration().number().text()));
        refresh();
    }

    private void exportSelected() {
        table.selected().ifPresent(write -> {
            var dialog = new FileDialog(area.getShell(), SWT.SAVE);
            dialog.setFilterExtensions(new String[] {"*.txt"});
            dialog.setFileName(texts.fileName(write));
            dialog.setOverwrite(true);
            java.util.Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(file -> export(write, file));
        });
    }

    /** Writes one entry to a file; from then on it may be removed. */
    void export(UnsentWrite write, Path file) {
        background.also(
                Messages.UnsentPart_export,
                cancelled -> texts.write(write, file),
                written -> {
                    exported.add(write.request());
                    message.show(Kind.SUCCESS, Texts.format(Messages.UnsentPart_exported, written));
                    enable();
                },
                this::refuse);
    }

    private void removeSelected() {
        table.selected().ifPresent(write -> {
            if (MessageDialog.openConfirm(
                    area.getShell(), Messages.UnsentPart_remove, Messages.UnsentPart_removeQuestion)) {
                run(() -> unsent.discard(write.request()), done -> message.clear());
            }
        });
    }

    private void run(Runnable act, Consumer<Boolean> done) {
        background.also(
                "",
                cancelled -> {
                    act.run();
                    return true;
                },
                yes -> {
                    done.accept(yes);
                    refresh();
                },
                this::refuse);
    }

    private void refuse(RegistryException failure) {
        message.show(Kind.ERROR, sentences.of(failure));
    }

    private static Button button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().applyTo(button);
        return button;
    }
}
