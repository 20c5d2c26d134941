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
        var head = table.head();
        var xml = new WordXml(template.parts().get(WordTemplate.DOCUMENT));
        xml.fill("heading", List.of(head.heading()));
        xml.fill("subtitle", head.subtitle().isEmpty() ? List.of("") : head.subtitle());
        xml.markTable();
        if (head.landscape()) {
            xml.landscape();
        }
        var around = xml.aroundTable();
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (var part : template.parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(WordTemplate.DOCUMENT)) {
                    document(table, xml.textWidth(), around, zip);
                } else {
                    zip.write(part.getValue());
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private static void document(ReportTable table, int width, String[] around, ZipOutputStream zip)
            throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), BUFFER);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>");
        out.write(around[0]);
        new WordTable(table, width).write(out);
        out.write(around[1]);
        out.flush(); // closing would close the whole archive
    }
}
