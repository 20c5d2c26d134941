package ua.zvernennia.ui.execution;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.event.Event;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.api.FileService;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.CommandRunner;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.InSteps;

/** «Хід виконання» of one document, in a tab of its own beside its card. */
public final class ExecutionPart implements TreeOwner {

    /** Key of the part's state: text of the card id. */
    static final String CARD_ID = "ua.zvernennia.card";

    private final TreeServices services;
    private final CommandRunner commands;
    private final Optional<CardId> card;
    private Composite area;
    private TreePane tree;
    private boolean ready;

    @Inject
    public ExecutionPart(
            ExecutionService executions,
            DirectoryService directory,
            FileService files,
            SessionService session,
            CommandRunner commands,
            MPart part) {
        this.services = new TreeServices(executions, directory, files, session::user);
        this.commands = commands;
        this.card = Optional.ofNullable(part.getPersistedState().get(CARD_ID)).map(CardId::parse);
    }

    @PostConstruct
    void create(Composite parent) {
        parent.setLayout(new FillLayout());
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        tree = new TreePane(
                area,
                services,
                Clock.system(Days.KYIV),
                id -> commands.run(Ids.COMMAND_OPEN_CARD, Map.of(Ids.PARAM_CARD_ID, id.text())));
        new InSteps(area).then(tree.steps()).start(() -> {
            ready = true;
            card.ifPresent(id -> tree.show(id, Optional.empty()));
            tree.tree().setFocus();
        });
    }

    @Focus
    void focus() {
        if (ready) {
            tree.tree().setFocus();
        } else {
            area.setFocus();
        }
    }

    /** The feed brought something. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(EventTopics.EXECUTION) Event event) {
        if (ready && !area.isDisposed() && event.getProperty(EventTopics.CARD_IDS) instanceof Set<?> ids) {
            tree.changed(ids);
        }
    }

    @Override
    public TreePane tree() {
        return ready ? tree : null;
    }
}
