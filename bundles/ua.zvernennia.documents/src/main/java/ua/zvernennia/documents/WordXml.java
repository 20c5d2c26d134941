package ua.zvernennia.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** The main part of a Word document as a tree; small, since templates have no rows yet. */
final class WordXml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String MARK = "zvernennia-table";
    private static final Pattern FIELD = Pattern.compile("\\{\\{(\\w+)}}");

    private static final String DRAWING = """
            <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"\
             xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"\
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"\
             xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"\
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:drawing>\
            <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="%d" cy="%d"/>\
            <wp:docPr id="1000" name="QR"/><a:graphic>\
            <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="1000" name="qr.png"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm>\
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
            </wp:inline></w:drawing></w:r>""";

    private final Document document;

    WordXml(byte[] xml) {
        document = parse(xml);
    }

    /** All text, paragraphs run together. */
    static String text(byte[] xml) {
        return parse(xml).getDocumentElement().getTextContent();
    }

    /**
     * Puts lines in place of the paragraph that holds {@code {{field}}}, one paragraph like it for each; a word processor
     * may have cut the field into several runs.
     */
    void fill(String field, List<String> lines) {
        var paragraph = paragraph(field);
        var parent = paragraph.getParentNode();
        for (var line : lines) {
            var copy = (Element) paragraph.cloneNode(true);
            setText(copy, textOf(copy).replace("{{" + field + "}}", XmlText.clean(line)));
            parent.insertBefore(copy, paragraph);
        }
        parent.removeChild(paragraph);
    }

    /** Leaves a mark in place of the paragraph that holds {@code {{table}}}. */
    void markTable() {
        var paragraph = paragraph("table");
        paragraph.getParentNode().replaceChild(document.createComment(MARK), paragraph);
    }

    /** Turns the page on its side. */
    void landscape() {
        var sizes = document.getElementsByTagNameNS(W, "pgSz");
        for (int i = 0; i < sizes.getLength(); i++) {
            var size = (Element) sizes.item(i);
            var width = size.getAttributeNS(W, "w");
            size.setAttributeNS(W, "w:w", size.getAttributeNS(W, "h"));
            size.setAttributeNS(W, "w:h", width);
            size.setAttributeNS(W, "w:orient", "landscape");
        }
    }

    /** Width between the margins, in twentieths of a point. */
    int textWidth() {
        var size = (Element) document.getElementsByTagNameNS(W, "pgSz").item(0);
        var margin = (Element) document.getElementsByTagNameNS(W, "pgMar").item(0);
        return number(size, "w") - number(margin, "left") - number(margin, "right");
    }

    /** What each paragraph says. */
    List<String> paragraphTexts() {
        return paragraphs().stream().map(WordXml::textOf).toList();
    }

    /** Names of all fields {@code {{name}}}, in their order. */
    Set<String> fields() {
        var names = new LinkedHashSet<String>();
        FIELD.matcher(document.getDocumentElement().getTextContent())
                .results()
                .forEach(found -> names.add(found.group(1)));
        return names;
    }

    /** Puts values in place of their fields, wherever they stand; a value of several lines makes a paragraph of each. */
    void put(Map<String, String> values) {
        for (var paragraph : paragraphs()) {
            var text = textOf(paragraph);
            if (FIELD.matcher(text).find()) {
                var filled = FIELD.matcher(text)
                        .replaceAll(field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), "")));
                for (var line : filled.split("\n", -1)) {
                    var copy = (Element) paragraph.cloneNode(true);
                    setText(copy, XmlText.clean(line));
                    paragraph.getParentNode().insertBefore(copy, paragraph);
                }
                paragraph.getParentNode().removeChild(paragraph);
            }
        }
    }

    /**
     * Puts a square picture in place of every text of a paragraph that holds a field.
     *
     * @param relation id of its relation
     * @param side in English metric units, 36,000 a millimetre
     */
    void picture(String field, String relation, int side) {
        for (var paragraph : paragraphs()) {
            if (textOf(paragraph).contains("{{" + field + "}}")) {
                setText(paragraph, "");
                var drawing = parse(DRAWING.formatted(side, side, relation, side, side)
                                .getBytes(StandardCharsets.UTF_8))
                        .getDocumentElement();
                paragraph.appendChild(document.importNode(drawing, true));
            }
        }
    }

    /** The part as it is to be stored. */
    byte[] bytes() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What stands before and after the mark of the table. */
    String[] aroundTable() {
        return xml().split("<!--" + MARK + "-->", 2);
    }

    private String xml() {
        try {
            var out = new StringWriter();
            var factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template cannot be written", e);
        }
    }

    private Element paragraph(String field) {
        for (var paragraph : paragraphs()) {
            if (textOf(paragraph).contains("{{" + field + "}}")) {
                return paragraph;
            }
        }
        throw new RegistryException(
                ErrorCode.REPORT_TEMPLATE_INVALID,
                "field " + field + " is cut by a paragraph",
                java.util.Map.of("placeholder", "{{" + field + "}}"));
    }

    private List<Element> paragraphs() {
        var found = document.getElementsByTagNameNS(W, "p");
        var all = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    private static String textOf(Element paragraph) {
        var text = new StringBuilder();
        var texts = paragraph.getElementsByTagNameNS(W, "t");
        for (int i = 0; i < texts.getLength(); i++) {
            text.append(texts.item(i).getTextContent());
        }
        return text.toString();
    }

    /** The first text takes all, so that its look is the look of the line. */
    private static void setText(Element paragraph, String line) {
        var texts = paragraph.getElementsByTagNameNS(W, "t");
        for (int i = 0; i < texts.getLength(); i++) {
            Node text = texts.item(i);
            text.setTextContent(i == 0 ? line : "");
            ((Element) text).setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
        }
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttributeNS(W, attribute));
    }

    private static Document parse(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(WordTemplate.stream(xml));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new RegistryException(ErrorCode.REPORT_TEMPLATE_INVALID, "template is no XML", e);
        }
    }
}
