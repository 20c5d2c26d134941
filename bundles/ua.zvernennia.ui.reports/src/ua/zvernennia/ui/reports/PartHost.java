package ua.zvernennia.ui.reports;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures.Correction;
import ua.zvernennia.model.report.desk.ReportPreset;

/** What the bars of the part ask of the panes beside them. */
record PartHost(ReportsPart part) implements PresetsBar.Host, MarginBar.Host {

    @Override
    public ReportRequest request() {
        return part.request();
    }

    @Override
    public Optional<PeriodPreset> moving() {
        return part.parameters().moving();
    }

    @Override
    public void take(ReportPreset preset) {
        part.take(preset);
    }

    @Override
    public Optional<MarginBar.Place> chosen() {
        return part.result().chosen();
    }

    @Override
    public String figure(String row, String column) {
        return part.result().figure(row, column);
    }

    @Override
    public void marks(List<FigureNote> notes, List<Correction> corrections) {
        part.result().mark(notes, corrections);
    }

    @Override
    public void say(String text, String meaning) {
        part.bar().say(text, meaning);
    }

    @Override
    public void refused(RegistryException failure) {
        part.refused(failure);
    }
}
