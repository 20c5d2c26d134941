package ua.zvernennia.smoke.tests;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.LoginProgress;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.sync.Workstation;
import ua.zvernennia.sync.WorkstationExecutions;

/**
 * Another person at a workstation of their own: session, databases and line to the server are theirs; only the window is
 * not there, what it would be told is remembered instead.
 */
final class Colleague implements AutoCloseable {

    private final Ears ears = new Ears();
    private final Workstation workstation = new Workstation(ears);
    private final WorkstationExecutions executions = new WorkstationExecutions(workstation);
    private final String name;
    private final String position;

    private Colleague(ServerAddress address, String login, String password, String chosen) {
        var progress = workstation.begin(address, login, password.toCharArray(), "");
        if (progress instanceof LoginProgress.PasswordDue) {
            progress = workstation.answerPassword(chosen.toCharArray(), "");
        }
        if (!(progress instanceof LoginProgress.In in)) {
            throw new IllegalStateException(login + " is asked for something else: " + progress);
        }
        name = in.user().displayName();
        position = in.user().positionId();
    }

    static Colleague login(ServerAddress address, String login, String password) {
        return new Colleague(address, login, password, password);
    }

    /** The first login of somebody who was just invited. */
    static Colleague firstLogin(ServerAddress address, String login, String once, String chosen) {
        return new Colleague(address, login, once, chosen);
    }

    Workstation workstation() {
        return workstation;
    }

    String name() {
        return name;
    }

    String position() {
        return position;
    }

    TreeView tree(CardId card) {
        return executions.tree(card);
    }

    void act(CardId card, TreeAct act) {
        var seen = tree(card).tree().revision();
        executions.act(RequestId.random(), card, seen, act);
    }

    /** How often the window would have been told that something happened to the card. */
    int news(CardId card) {
        return ears.heard.getOrDefault(card.text(), 0);
    }

    @Override
    public void close() {
        workstation.logout();
        workstation.deactivate();
    }

    private static final class Ears implements EventAdmin {

        private final Map<String, Integer> heard = new ConcurrentHashMap<>();

        @Override
        public void postEvent(Event event) {
            requireNonNull(event, "event");
            if (event.getTopic().equals(EventTopics.EXECUTION)
                    && event.getProperty(EventTopics.CARD_IDS) instanceof Set<?> ids) {
                ids.forEach(id -> heard.merge(id.toString(), 1, Integer::sum));
            }
        }

        @Override
        public void sendEvent(Event event) {
            postEvent(event);
        }
    }
}
