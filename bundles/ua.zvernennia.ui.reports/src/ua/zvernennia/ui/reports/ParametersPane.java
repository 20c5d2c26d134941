package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/** «Виберіть період» and «Умови відбору даних»; what is typed stays when another report is chosen. */
final class ParametersPane {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final LocalDate today;
    private final Label title;
    private final Combo preset;
    private final Text from;
    private final Text to;
    private final Combo basis;
    private final Composite parent;
    private ConditionsTable conditions;
    private List<PeriodBasis> bases = List.of(PeriodBasis.REGISTERED);

    ParametersPane(Composite parent, LocalDate today) {
        this.parent = requireNonNull(parent, "parent");
        this.today = requireNonNull(today, "today");
        title = new Label(parent, SWT.WRAP);
        Styles.set(title, "title");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 4).applyTo(area);
        var fields = new Fields(area);
        preset = fields.choice(Messages.ParametersPane_preset);
        for (var one : PeriodPreset.values()) {
            preset.add(text(one));
        }
        from = fields.text(Messages.ParametersPane_from, 10);
        to = fields.text(Messages.ParametersPane_to, 10);
        basis = fields.choice(Messages.ParametersPane_basis);
        preset.addListener(SWT.Selection, event -> choose(PeriodPreset.values()[preset.getSelectionIndex()]));
        choose(PeriodPreset.YEAR_TO_DATE);
        preset.select(PeriodPreset.YEAR_TO_DATE.ordinal());
        bases(bases);
    }

    /** Makes the second half: the table of conditions. */
    void addConditions(DirectoryService directory) {
        conditions = new ConditionsTable(parent, directory);
    }

    /** Offers what this report understands. */
    void show(ReportInfo report) {
        title.setText(ReportTree.title(report).replace("&", "&&"));
        bases(report.bases());
        conditions.show(report.conditions());
        title.getParent().layout(true);
    }

    /**
     * What is asked for.
     *
     * @throws RegistryException {@link ErrorCode#REPORT_PERIOD_INVALID} for texts that are no days, or upside down
     */
    ReportRequest request(ReportInfo report) {
        var chosen = bases.isEmpty() ? PeriodBasis.REGISTERED : bases.get(Math.max(0, basis.getSelectionIndex()));
        var period =
                bases.isEmpty() ? new ReportPeriod(chosen, today, today) : new ReportPeriod(chosen, day(from), day(to));
        return new ReportRequest(report.id(), period, Map.copyOf(conditions.values()), Optional.empty());
    }

    /** The period that moves with the calendar, while the days are still those that it gave. */
    Optional<PeriodPreset> moving() {
        int index = preset.getSelectionIndex();
        if (index < 0) {
            return Optional.empty();
        }
        var chosen = PeriodPreset.values()[index];
        var period = chosen.around(PeriodBasis.REGISTERED, today);
        boolean untouched = from.getText().equals(SHOWN.format(period.from()))
                && to.getText().equals(SHOWN.format(period.to()));
        return untouched ? Optional.of(chosen) : Optional.empty();
    }

    /** Fills in what was asked for before; the report is shown already. */
    void fill(ReportRequest request, Optional<PeriodPreset> moving) {
        preset.deselectAll();
        moving.ifPresent(chosen -> preset.select(chosen.ordinal()));
        from.setText(SHOWN.format(request.period().from()));
        to.setText(SHOWN.format(request.period().to()));
        basis.select(Math.max(0, bases.indexOf(request.period().basis())));
        conditions.fill(request.conditions());
    }

    Text from() {
        return from;
    }

    Text to() {
        return to;
    }

    ConditionsTable conditions() {
        return conditions;
    }

    private void choose(PeriodPreset chosen) {
        var period = chosen.around(PeriodBasis.REGISTERED, today);
        from.setText(SHOWN.format(period.from()));
        to.setText(SHOWN.format(period.to()));
    }

    private void bases(List<PeriodBasis> offered) {
        bases = List.copyOf(offered);
        basis.setItems(bases.stream().map(ParametersPane::text).toArray(String[]::new));
        basis.select(0);
        Arrays.asList(preset, from, to, basis).forEach(control -> control.setEnabled(!bases.isEmpty()));
    }

    private static LocalDate day(Text field) {
        try {
            return LocalDate.parse(field.getText().strip(), DAY);
        } catch (DateTimeParseException e) {
            field.setFocus();
            field.selectAll();
            throw new RegistryException(ErrorCode.REPORT_PERIOD_INVALID, "no day", e);
        }
    }

    private static String text(PeriodBasis one) {
        return switch (one) {
            case REGISTERED -> Messages.ParametersPane_REGISTERED;
            case CONTROL -> Messages.ParametersPane_CONTROL;
            case EXECUTED -> Messages.ParametersPane_EXECUTED;
        };
    }

    private static String text(PeriodPreset one) {
        return switch (one) {
            case TODAY -> Messages.ParametersPane_TODAY;
            case YESTERDAY -> Messages.ParametersPane_YESTERDAY;
            case THIS_WEEK -> Messages.ParametersPane_THIS_WEEK;
            case LAST_WEEK -> Messages.ParametersPane_LAST_WEEK;
            case THIS_MONTH -> Messages.ParametersPane_THIS_MONTH;
            case LAST_MONTH -> Messages.ParametersPane_LAST_MONTH;
            case THIS_QUARTER -> Messages.ParametersPane_THIS_QUARTER;
            case LAST_QUARTER -> Messages.ParametersPane_LAST_QUARTER;
            case THIS_HALF_YEAR -> Messages.ParametersPane_THIS_HALF_YEAR;
            case YEAR_TO_DATE -> Messages.ParametersPane_YEAR_TO_DATE;
            case THIS_YEAR -> Messages.ParametersPane_THIS_YEAR;
            case LAST_YEAR -> Messages.ParametersPane_LAST_YEAR;
        };
    }
}
