package ua.zvernennia.rpc;

import java.util.List;
import java.util.OptionalInt;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRun;

/** Reports of one server; failures as in {@link RegistryClient}. */
public interface ReportsClient {

    /** What people leave beside them. */
    ReportDeskClient desk();

    List<ReportInfo> reports();

    List<ReportRun> runs();

    /** Cancelling the stream cancels the run on the server. */
    ServerStream run(ReportRequest request, ReportReceiver receiver);

    /** @param check number of a control sum; empty for a cell */
    List<CardId> cards(String run, String row, String column, OptionalInt check);
}
