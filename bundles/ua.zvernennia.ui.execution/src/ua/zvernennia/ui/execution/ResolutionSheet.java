package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.Resolution;
import ua.zvernennia.model.execution.ResolutionState;
import ua.zvernennia.ui.Texts;

/** A resolution as it is printed: the post of the author, to whom, the text, the signature, the day in words. */
final class ResolutionSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("uk"));
    private static final Pattern SURNAME_FIRST = Pattern.compile("(\\S+)\\s+((?:\\p{Lu}\\.\\s*)+)");

    private final Resolution resolution;
    private final List<Execution> executions;
    private final People people;

    /** @param executions of the resolution */
    ResolutionSheet(Resolution resolution, List<Execution> executions, People people) {
        this.resolution = requireNonNull(resolution, "resolution");
        this.executions = List.copyOf(executions);
        this.people = requireNonNull(people, "people");
    }

    /** By the fields of the form, see {@code FormTemplate.resolution()}. */
    Map<String, String> fields(String number) {
        return Map.of(
                "position",
                        people.position(resolution.author())
                                .map(Position::title)
                                .orElse(""),
                "unit", people.unit(resolution.author()),
                "standing", standing(),
                "addressees", addressees(),
                "text", text(),
                "signer", signature(people.name(resolution.author())),
                "date", Texts.format(Messages.ResolutionSheet_date, DAY.format(resolution.date())),
                "number", number);
    }

    /** A paper without a signature, or one that no longer holds, must not look like one that does. */
    private String standing() {
        return resolution.state() == ResolutionState.ACTIVE || resolution.state() == ResolutionState.FULFILLED
                ? ""
                : '(' + States.name(resolution.state()).toLowerCase(Locale.of("uk")) + ')';
    }

    private String addressees() {
        return executions.stream()
                .filter(each -> each.state() != ExecutionState.CANCELLED)
                .map(this::addressee)
                .collect(Collectors.joining("\n"));
    }

    private String addressee(Execution execution) {
        var point = execution.point() > 0
                        && execution.point() <= resolution.points().size()
                ? resolution.points().get(execution.point() - 1).label() + ' '
                : "";
        var role = execution.role() == ExecutorRole.MAIN
                ? ""
                : " (" + TreeLines.role(execution).toLowerCase(Locale.of("uk")) + ')';
        var term = execution.term().map(day -> Texts.format(Messages.ResolutionSheet_until, Days.text(day)));
        return point + people.name(execution.executor()) + role + term.orElse("");
    }

    /** The text first, then the points that it does not hold already; each on a line of its own. */
    private String text() {
        return Stream.concat(
                        Stream.of(resolution.text()).filter(text -> !text.isEmpty()),
                        resolution.points().stream()
                                .filter(point -> !resolution.text().contains(point.text()))
                                .map(point -> point.label() + ' ' + point.text()))
                .collect(Collectors.joining("\n"));
    }

    /** Initials before the surname, as under a document. */
    private static String signature(String name) {
        var found = SURNAME_FIRST.matcher(name);
        return found.matches() ? found.group(2).strip() + ' ' + found.group(1) : name;
    }
}
