package ua.zvernennia.ui.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreePolicy;

class ConsequencesTest {

    private final FakeExecutions server = new FakeExecutions();

    @Test
    void whatOthersLoseIsSaidByName() {
        server.resolve(1, 2);
        assertEquals(
                "Буде скасовано виконань: 2, резолюцій: 1. Кого це торкнеться: Особа 1 (Не розпочато), Особа 2 (Не розпочато).",
                cancelling("p0"));
    }

    @Test
    void nothingIsSaidOfWhatMayNotBeDone() {
        server.resolve(1);
        assertTrue(cancelling("p3").isEmpty());
    }

    private String cancelling(String position) {
        var view = server.tree(server.card);
        var people = new People(server.current());
        var now = new Circumstances(
                Instant.now(),
                FakeExecutions.TODAY,
                view.cardState(),
                view.controlDate(),
                people.positions(),
                TreePolicy.USUAL);
        var resolution = view.tree().resolutions().getFirst().id();
        return new Consequences(view, people)
                .of(TreeAct.of(ActKind.CANCEL, resolution, "-"), new Actor(position, Set.of(), "Хтось"), now);
    }
}
