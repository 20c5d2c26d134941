package ua.zvernennia.bench.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.documents.Format;
import ua.zvernennia.documents.ReportFiles;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.proto.v1.ReportRow;
import ua.zvernennia.proto.v1.RunReportRequest;
import ua.zvernennia.wire.ReportMapper;
import ua.zvernennia.wire.ReportTableMapper;

/** Cards whose texts a table processor would run, taken out as CSV and Excel: nothing there may be a formula. */
final class FormulaAttack implements Attack {

    private static final List<String> TEXTS = List.of(
            "=cmd|' /C calc'!A0",
            "+380+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "=HYPERLINK(\"http://127.0.0.1/?x=\"&A1;\"так\")",
            " \t=1+1",
            "\r\n=1+1",
            "\";=1+1;\"",
            "%0A=1+1");
    private static final Pattern CELL = Pattern.compile("(?:^|;)(\"(?:[^\"]|\"\")*\"|[^;\r\n]*)");
    private static final String RUN_BY_PROCESSORS = "=+-@\t\r";
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private final Path folder;

    FormulaAttack(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "formulas";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        try (var client = WireClient.login(target.server(), "registrar-b", Town.PASSWORD)) {
            for (var text : TEXTS) {
                findings.count();
                client.register(
                        Appeals.NUMBER, Appeals.about(text, LocalDate.now(KYIV).minusDays(1)));
            }
            var table = register(client);
            if (table.rows().size() < TEXTS.size()) {
                findings.failed("the report has only " + table.rows().size() + " rows");
            }
            var files = new ReportFiles(folder);
            csv(files.write(table, Format.CSV), findings);
            excel(files.write(table, Format.EXCEL), findings);
        }
    }

    private static ReportTable register(WireClient client) {
        var today = LocalDate.now(KYIV);
        var request = new ReportRequest(
                "REIESTR-ZVERNEN", new ReportPeriod(PeriodBasis.REGISTERED, today.minusDays(1), today.plusDays(1)));
        var head = new ArrayList<ua.zvernennia.model.report.ReportHead>();
        var rows = new ArrayList<ua.zvernennia.model.report.ReportRow>();
        var foot = new ArrayList<ua.zvernennia.model.report.ReportFoot>();
        client.reports()
                .runReport(RunReportRequest.newBuilder()
                        .setRequest(ReportMapper.toProto(request))
                        .build())
                .forEachRemaining(message -> {
                    if (message.hasHead()) {
                        head.add(ReportTableMapper.fromProto(message.getHead()));
                    }
                    for (ReportRow row : message.getRowsList()) {
                        rows.add(ReportTableMapper.fromProto(row));
                    }
                    if (message.hasFoot()) {
                        foot.add(ReportTableMapper.fromProto(message.getFoot()));
                    }
                });
        return new ReportTable(head.getFirst(), rows, foot.getFirst());
    }

    private static void csv(Path file, Findings findings) throws IOException {
        var text = Files.readString(file).substring(1); // the byte order mark
        for (var line : text.split("\r\n", -1)) {
            CELL.matcher(line).results().map(cell -> bare(cell.group(1))).forEach(cell -> {
                findings.count();
                // A lone dash says that there is nothing; no table processor runs it.
                if (cell.length() > 1 && RUN_BY_PROCESSORS.indexOf(cell.charAt(0)) >= 0) {
                    findings.failed("a formula in the CSV file: " + cell);
                }
            });
        }
    }

    private static String bare(String cell) {
        return cell.startsWith("\"")
                ? cell.substring(1, Math.max(1, cell.length() - 1)).strip()
                : cell.strip();
    }

    private static void excel(Path file, Findings findings) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry :
                    zip.stream().filter(part -> part.getName().endsWith(".xml")).toList()) {
                findings.count();
                var xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (xml.contains("<f>") || xml.contains("<f ")) {
                    findings.failed("a formula in the Excel file: " + entry.getName());
                }
                if (xml.contains("<hyperlink") || xml.contains("externalLink")) {
                    findings.failed("a link in the Excel file: " + entry.getName());
                }
            }
        }
    }
}
