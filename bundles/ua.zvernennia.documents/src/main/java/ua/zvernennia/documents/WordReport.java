package ua.zvernennia.documents;

import static java.util.Objects.requireNonNull;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ua.zvernennia.model.report.ReportTable;

/** Word document: the template's pages and looks, its fields filled, the table streamed into its place. */
public final class WordReport {

    private static final int BUFFER = 1 << 16;

    private final WordTemplate template;

    public WordReport(WordTemplate template) {
        this.template = requireNonNull(template, "template");
    }

    public Path write(ReportTable table, Path file) throws IOException {
        return write(table, List.of(), file);
    }

    /** @param notes lines below the table, e.g. notes under its figures and who signed them */
    public Path write(ReportTable table, List<String> notes, Path file) throws IOException {
        var head = table.head();
        var xml = new WordXml(template.parts().get(WordTemplate.DOCUMENT));
        xml.fill("heading", List.of(head.heading()));
        xml.fill("subtitle", head.subtitle().isEmpty() ? List.of("") : head.subtitle());
        xml.markTable();
        if (head.landscape()) {
            xml.landscape();
        }
        var around = xml.aroundTable();
        var chart = ReportChart.of(table).map(WordChart::new);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (var part : template.parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(WordTemplate.DOCUMENT)) {
                    document(table, xml.textWidth(), around, below(notes, chart), zip);
                } else {
                    zip.write(chart.isPresent() ? withChart(part.getKey(), part.getValue()) : part.getValue());
                }
                zip.closeEntry();
            }
            if (chart.isPresent()) {
                zip.putNextEntry(new ZipEntry(WordChart.PART));
                zip.write(chart.get().xml().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] withChart(String name, byte[] part) {
        return switch (name) {
            case "[Content_Types].xml" -> WordChart.withType(text(part)).getBytes(StandardCharsets.UTF_8);
            case "word/_rels/document.xml.rels" ->
                WordChart.withRelation(text(part)).getBytes(StandardCharsets.UTF_8);
            default -> part;
        };
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8);
    }

    private static String below(List<String> notes, Optional<WordChart> chart) {
        var lines = new StringBuilder();
        notes.forEach(note -> lines.append("<w:p><w:pPr><w:spacing w:before=\"60\" w:after=\"0\"/></w:pPr><w:r><w:rPr>")
                .append(WordTable.FONTS)
                .append("<w:sz w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">")
                .append(XmlText.escaped(note))
                .append("</w:t></w:r></w:p>"));
        return lines + chart.map(WordChart::paragraph).orElse("");
    }

    private static void document(ReportTable table, int width, String[] around, String below, ZipOutputStream zip)
            throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        out.write(around[0]);
        new WordTable(table, width).write(out);
        out.write(below);
        out.write(around[1]);
        out.flush(); // closing would close the whole archive
    }
}
