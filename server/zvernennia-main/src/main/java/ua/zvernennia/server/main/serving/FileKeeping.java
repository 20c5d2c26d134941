package ua.zvernennia.server.main.serving;

import ua.zvernennia.model.files.FileState;
import ua.zvernennia.server.grpc.FileUseCases;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.files.ArchiveCheck;
import ua.zvernennia.server.main.files.Clamd;
import ua.zvernennia.server.main.files.ContentKinds;
import ua.zvernennia.server.main.files.DiskContentStore;
import ua.zvernennia.server.main.ops.Metrics;
import ua.zvernennia.server.usecase.files.BeginUpload;
import ua.zvernennia.server.usecase.files.ChangeFile;
import ua.zvernennia.server.usecase.files.CheckContents;
import ua.zvernennia.server.usecase.files.FileLimits;
import ua.zvernennia.server.usecase.files.ListFiles;
import ua.zvernennia.server.usecase.files.ReadFile;
import ua.zvernennia.server.usecase.files.ReceiveUpload;
import ua.zvernennia.server.usecase.files.TrimUploads;

/** Store, scanner and checker of files, and the use cases over them. */
record FileKeeping(FileUseCases useCases, CheckContents check, FileChecker checker, Clamd scanner)
        implements AutoCloseable {

    static FileKeeping on(Database database, ServerConfig config) {
        var files = config.files();
        var usual = FileLimits.USUAL;
        var ports = database.files(
                database.permissions(),
                DiskContentStore.open(files.directory(config.data())),
                new ContentKinds(ArchiveCheck.USUAL),
                new FileLimits(files.sizeLimit(), usual.perCard(), usual.openUploads()));
        var scanner = new Clamd(files.scanner(), files.scanTimeout());
        var check = new CheckContents(ports, scanner);
        var checker = new FileChecker(check, new TrimUploads(ports));
        var useCases = new FileUseCases(
                new ListFiles(ports),
                new BeginUpload(ports),
                new ReceiveUpload(ports, checker::wake),
                new ReadFile(ports),
                new ChangeFile(ports));
        return new FileKeeping(useCases, check, checker, scanner);
    }

    void start(Metrics metrics) {
        checker.start();
        metrics.gauge(
                "zvernennia.files.quarantined",
                "Contents that the scanner has not looked at whole",
                () -> check.count(FileState.QUARANTINED));
        metrics.gauge("zvernennia.files.infected", "Contents with malware", () -> check.count(FileState.INFECTED));
        metrics.gauge(
                "zvernennia.files.scanner.answers",
                "1 while the scanner answers and has passed its probe",
                () -> checker.scanning() ? 1 : 0);
    }

    @Override
    public void close() {
        checker.close();
        scanner.close();
    }
}
