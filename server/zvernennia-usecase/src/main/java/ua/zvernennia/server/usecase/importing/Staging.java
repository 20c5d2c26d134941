package ua.zvernennia.server.usecase.importing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.importing.ImportRuns.StagedLine;

/** Copies the accepted lines of a file into the database: first documents, then duplicates, which refer to them. */
final class Staging {

    private final ImportPorts ports;
    private final ImportHeader header;
    private final UUID run;
    private final int batch;
    private final List<StagedLine> gathered = new ArrayList<>();
    private int index;
    private int ordinal;

    Staging(ImportPorts ports, ImportHeader header, UUID run, int batch) {
        this.ports = ports;
        this.header = header;
        this.run = run;
        this.batch = batch;
    }

    /** Stages all of them; afterwards the run can be resumed. */
    void stage(ImportFile file, FileCheck.Checked checked) {
        var firsts = (BitSet) checked.accepted().clone();
        firsts.andNot(checked.duplicates());
        sweep(file, firsts);
        sweep(file, checked.duplicates());
        ports.transactions().inTransaction(Job.IMPORT, () -> {
            ports.cards().liftCounters(checked.highest());
            ports.runs().staged(run, ordinal);
            return run;
        });
    }

    private void sweep(ImportFile file, BitSet wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        index = 0;
        file.forEach(line -> {
            if (wanted.get(index++)) {
                gathered.add(new StagedLine(
                        ++ordinal, line.number(), header.values(line.cells()).orElseThrow()));
            }
            if (gathered.size() == batch) {
                flush();
            }
        });
        flush();
    }

    private void flush() {
        ports.transactions().inTransaction(Job.IMPORT, () -> {
            ports.runs().stage(run, gathered);
            return run;
        });
        gathered.clear();
    }
}
