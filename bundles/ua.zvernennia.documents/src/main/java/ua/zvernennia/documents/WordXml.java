package ua.zvernennia.documents;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
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

    /** What stands before and after the mark of the table. */
    String[] aroundTable() {
        try {
            var out = new StringWriter();
            var factory = TransformerFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(out));
            return out.toString().split("<!--" + MARK + "-->", 2);
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
