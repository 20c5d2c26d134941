package ua.zvernennia.documents;

import java.util.List;

/**
 * A chart of Word's own (DrawingML, ECMA-376 part 1, 21.2), which can be restyled in Word; its values are literals, so
 * that no workbook has to travel inside.
 */
final class WordChart {

    static final String PART = "word/charts/report-chart.xml";
    static final String RELATION = "rIdReportChart";

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** In English Metric Units, 914,400 an inch. */
    private static final int WIDTH = 5_760_000;

    private static final int HEIGHT = 3_240_000;

    private static final List<String> COLOURS = List.of("1F5F99", "C98A2B");

    private final ReportChart chart;

    WordChart(ReportChart chart) {
        this.chart = chart;
    }

    /** The paragraph that shows it. */
    String paragraph() {
        return "<w:p><w:pPr><w:keepNext/><w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/></w:pPr><w:r><w:drawing>"
                + "<wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                + " distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"" + WIDTH + "\" cy=\"" + HEIGHT
                + "\"/><wp:docPr id=\"9001\" name=\"chart\" descr=\"" + attribute(chart.title()) + "\"/>"
                + "<a:graphic xmlns:a=\"" + MAIN + "\"><a:graphicData uri=\"" + CHART + "\"><c:chart xmlns:c=\"" + CHART
                + "\" xmlns:r=\"" + OFFICE + "\" r:id=\"" + RELATION
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
    }

    /** {@code [Content_Types].xml} with the chart in it. */
    static String withType(String types) {
        return types.replace("</Types>", "<Override PartName=\"/" + PART + "\" ContentType=\"" + TYPE + "\"/></Types>");
    }

    /** {@code word/_rels/document.xml.rels} with the chart in it. */
    static String withRelation(String relations) {
        return relations.replace(
                "</Relationships>",
                "<Relationship Id=\"" + RELATION + "\" Type=\"" + OFFICE
                        + "/chart\" Target=\"charts/report-chart.xml\"/></Relationships>");
    }

    /** The part itself. */
    String xml() {
        boolean bars = chart.kind() == ReportChart.Kind.BARS;
        var xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><c:chartSpace xmlns:c=\"")
                .append(CHART)
                .append("\" xmlns:a=\"")
                .append(MAIN)
                .append("\"><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>");
        xml.append(
                bars
                        ? "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
                        : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            series(xml, i, bars);
        }
        xml.append(bars ? "<c:gapWidth val=\"60\"/>" : "<c:marker val=\"1\"/>")
                .append("<c:axId val=\"1001\"/><c:axId val=\"1002\"/>")
                .append(bars ? "</c:barChart>" : "</c:lineChart>")
                .append(axes())
                .append("</c:plotArea>");
        if (chart.series().size() > 1) {
            xml.append("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>");
        }
        return xml.append("<c:plotVisOnly val=\"1\"/></c:chart>")
                .append(font(900))
                .append("</c:chartSpace>")
                .toString();
    }

    private void series(StringBuilder xml, int index, boolean bars) {
        var one = chart.series().get(index);
        var colour = COLOURS.get(index % COLOURS.size());
        var fill = "<a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill>";
        xml.append("<c:ser><c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/><c:tx><c:v>")
                .append(XmlText.escaped(one.name()))
                .append("</c:v></c:tx><c:spPr>")
                .append(bars ? fill : "<a:ln w=\"28575\">" + fill + "</a:ln>")
                .append("</c:spPr>")
                .append(bars ? "<c:invertIfNegative val=\"0\"/>" : "<c:marker><c:symbol val=\"circle\"/></c:marker>");
        xml.append("<c:cat><c:strLit><c:ptCount val=\"" + chart.categories().size() + "\"/>");
        for (int i = 0; i < chart.categories().size(); i++) {
            point(xml, i, XmlText.escaped(chart.categories().get(i)));
        }
        xml.append("</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\""
                + one.values().size() + "\"/>");
        for (int i = 0; i < one.values().size(); i++) {
            point(xml, i, one.values().get(i).toPlainString());
        }
        xml.append("</c:numLit></c:val>")
                .append(bars ? "" : "<c:smooth val=\"0\"/>")
                .append("</c:ser>");
    }

    private static void point(StringBuilder xml, int index, String value) {
        xml.append("<c:pt idx=\"" + index + "\"><c:v>").append(value).append("</c:v></c:pt>");
    }

    private static String axes() {
        return "<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>"
                + "<c:axPos val=\"b\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"1002\"/>"
                + "<c:crosses val=\"autoZero\"/></c:catAx>"
                + "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>"
                + "<c:delete val=\"0\"/><c:axPos val=\"l\"/><c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill>"
                + "<a:srgbClr val=\"D0D0D0\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>"
                + "<c:numFmt formatCode=\"#,##0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1001\"/>"
                + "<c:crosses val=\"autoZero\"/></c:valAx>";
    }

    private static String font(int size) {
        return "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"" + size
                + "\"><a:latin typeface=\"Times New Roman\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"uk-UA\"/></a:p></c:txPr>";
    }

    private static String attribute(String text) {
        return XmlText.escaped(text).replace("\"", "&quot;");
    }
}
