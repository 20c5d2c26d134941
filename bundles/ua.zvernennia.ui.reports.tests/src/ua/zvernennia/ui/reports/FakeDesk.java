package ua.zvernennia.ui.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.api.ReportDeskService;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.model.report.desk.ReportPreset;

/** Keeps in memory what is left beside reports. */
final class FakeDesk implements ReportDeskService {

    private final List<ReportPreset> presets = new ArrayList<>();
    private final List<FigureNote> notes = new ArrayList<>();
    private Optional<ClosedPeriod> closed = Optional.empty();

    /** Somebody signed these figures before. */
    void closedBefore(Figures figures, ReportRequest request) {
        closed = Optional.of(new ClosedPeriod(
                "00000000-0000-0000-0000-0000000000c1",
                request,
                1,
                "Коваль О. П.",
                "Заступник голови",
                Instant.parse("2026-10-05T08:30:00Z"),
                "0123",
                "",
                figures));
    }

    @Override
    public synchronized List<ReportPreset> presets() {
        return List.copyOf(presets);
    }

    @Override
    public synchronized List<ReportPreset> savePreset(ReportPreset preset) {
        presets.add(preset);
        return List.copyOf(presets);
    }

    @Override
    public synchronized List<ReportPreset> removePreset(String id) {
        presets.removeIf(preset -> preset.id().equals(id));
        return List.copyOf(presets);
    }

    @Override
    public synchronized ReportMargin margin(ReportRequest request) {
        return new ReportMargin(notes, closed);
    }

    @Override
    public synchronized ReportMargin writeNote(
            ReportRequest request, String id, String row, String column, String text) {
        notes.add(new FigureNote(id, row, column, text, "Тестова О.", Instant.EPOCH, true));
        return margin(request);
    }

    @Override
    public synchronized ReportMargin removeNote(ReportRequest request, String id) {
        notes.removeIf(note -> note.id().equals(id));
        return margin(request);
    }

    @Override
    public synchronized ClosedPeriod close(String id, String run, String remark) {
        return closed.orElseThrow();
    }
}
