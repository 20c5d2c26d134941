package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.report.ReportCondition;

/** What can be chosen for a condition, out of the directory. */
final class ConditionChoices {

    private final DirectoryService directory;

    ConditionChoices(DirectoryService directory) {
        this.directory = requireNonNull(directory, "directory");
    }

    List<Choice> of(ReportCondition condition) {
        var now = directory.current();
        return switch (condition) {
            case ORGANISATION ->
                now.organisations().stream()
                        .map(unit -> new Choice(unit.id(), unit.name(), unit.code()))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList();
            case EXECUTOR ->
                now.positions().stream()
                        .map(post -> new Choice(post.id(), post.holder() + ", " + post.title(), ""))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList();
            case DISTRICT ->
                now.districts().stream()
                        .map(district -> new Choice(district.code(), district.name(), district.code()))
                        .toList();
            case SOURCE -> classifier(Classifiers.RECEIPT_FORM);
            case KIND -> classifier(Classifiers.APPEAL_KIND);
            case QUESTION -> classifier(Classifiers.QUESTION);
            case FORM -> classifier(Classifiers.TYPE);
            case CONTROL ->
                List.of(
                        new Choice(ReportCondition.ON_CONTROL, Messages.ConditionChoices_on, ""),
                        new Choice(ReportCondition.OFF_CONTROL, Messages.ConditionChoices_off, ""));
        };
    }

    /** The chosen ones in words. */
    String names(ReportCondition condition, List<String> chosen) {
        return of(condition).stream()
                .filter(choice -> chosen.contains(choice.value()))
                .map(choice -> choice.code().isEmpty() ? choice.name() : choice.name() + " · " + choice.code())
                .collect(Collectors.joining("; "));
    }

    private List<Choice> classifier(String name) {
        return directory.current().classifiers().stream()
                .filter(row -> row.classifier().equals(name))
                .map(row -> new Choice(row.code(), row.name(), row.code()))
                .distinct()
                .toList();
    }

    /**
     * One value.
     *
     * @param value what is sent
     * @param code what is shown beside the name; may be empty
     */
    record Choice(String value, String name, String code) {}
}
