package ua.zvernennia.server.usecase.report.desk;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.ReportPreset;

/** Where it is kept; called inside a transaction. */
public interface DeskStore {

    /** By name. */
    List<ReportPreset> presets(String userId);

    /** Saves it anew or in place of what has its id or, among this person's, its name. */
    void savePreset(String userId, ReportPreset preset);

    /** Whether there was one of this person's. */
    boolean removePreset(String userId, String id);

    /** Of one report, period and conditions within what the reader may count; oldest first. */
    List<FigureNote> notes(FigureScope scope, String userId);

    /** False when there is a note with this id already. */
    boolean writeNote(FigureScope scope, String userId, FigureNote note);

    /** Whether there was one that this person wrote; it stays in the table, out of sight. */
    boolean removeNote(String userId, String id);

    Optional<ClosedPeriod> closed(FigureScope scope);

    /** @param positionId UUID text of the position it was signed in */
    void close(FigureScope scope, String run, String userId, String positionId, ClosedPeriod period);
}
