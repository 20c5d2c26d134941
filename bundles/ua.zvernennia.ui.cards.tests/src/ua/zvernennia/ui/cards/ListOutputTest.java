package ua.zvernennia.ui.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;

class ListOutputTest {

    private static final List<CardColumn> COLUMNS = List.of(CardColumn.REG_NUMBER, CardColumn.APPLICANT);

    @TempDir
    private Path folder;

    @Test
    void everyRowOfTheListIsARowOfTheFile() throws Exception {
        var cards = new FakeCards(2000);
        var hits = cards.current().find(CardQuery.EVERYTHING, () -> false);
        var file = folder.resolve("list.xlsx");
        var steps = new ArrayList<Integer>();

        assertTrue(ListOutput.write(hits, COLUMNS, file, () -> false, steps::add));
        assertEquals(List.of(0, 25, 50, 75), steps);
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")));
            var texts = sheet.getElementsByTagName("t");
            assertEquals(2 * 2001, texts.getLength());
            assertEquals("Заявник", texts.item(1).getTextContent());
            assertEquals(hits.rowAt(1999).applicant(), texts.item(4001).getTextContent());
        }
    }

    @Test
    void aCancelledExportLeavesNoFile() throws IOException {
        var hits = new FakeCards(2000).current().find(CardQuery.EVERYTHING, () -> false);
        var file = folder.resolve("list.xlsx");
        var count = new int[1];
        assertFalse(ListOutput.write(hits, COLUMNS, file, () -> count[0]++ > 700, percent -> {}));
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void whatLooksLikeAFormulaStaysAText() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "a & b", List.of(10))) {
            workbook.row(List.of("=cmd|'/c calc'!A1"));
            workbook.row(List.of("<\u0001>\uD800"));
        }
        var file = Files.write(folder.resolve("f.xlsx"), bytes.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            var sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(sheet.contains("t=\"inlineStr\" s=\"1\"><is><t xml:space=\"preserve\">=cmd|'/c calc'!A1</t>"));
            assertTrue(sheet.contains(">&lt; &gt; </t>"));
            assertFalse(sheet.contains("<f>"));
        }
    }
}
