package ua.zvernennia.smoke.tests;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.osgi.framework.Bundle;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The .e4xmi files of our bundles as the workbench will read them, one list of elements each. */
final class ApplicationModel {

    /** One file. */
    record Source(Bundle bundle, URL file, List<Element> elements, Map<String, Element> byXmiId) {

        Stream<Element> with(String attribute) {
            return elements.stream().filter(element -> element.hasAttribute(attribute));
        }

        /** The elementId behind a reference of this file. */
        String target(String reference) {
            var element = byXmiId.get(reference);
            if (element == null) {
                throw new AssertionError(file + ": nothing has the xmi:id " + reference);
            }
            return element.getAttribute("elementId");
        }

        /** The texts of the bundle in a language; "" is the default, Ukrainian. */
        Properties texts(String language) {
            var properties = new Properties();
            var name = "OSGI-INF/l10n/bundle" + language + ".properties";
            try (var in = new InputStreamReader(bundle.getEntry(name).openStream(), StandardCharsets.UTF_8)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }
    }

    private ApplicationModel() {}

    static List<Source> of(Bundle[] bundles) {
        var sources = new ArrayList<Source>();
        for (var bundle : bundles) {
            var files = bundle.getSymbolicName().startsWith("ua.zvernennia.")
                    ? bundle.findEntries("/", "*.e4xmi", false)
                    : null;
            if (files != null) {
                Collections.list(files).forEach(file -> sources.add(read(bundle, file)));
            }
        }
        return sources;
    }

    private static Source read(Bundle bundle, URL file) {
        try (var in = file.openStream()) {
            var nodes = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("*");
            var elements = IntStream.range(0, nodes.getLength())
                    .mapToObj(nodes::item)
                    .map(Element.class::cast)
                    .toList();
            var byXmiId = new HashMap<String, Element>();
            for (var element : elements) {
                var id = element.getAttribute("xmi:id");
                if (!id.isEmpty() && byXmiId.put(id, element) != null) {
                    throw new AssertionError(file + ": the xmi:id " + id + " stands twice");
                }
            }
            return new Source(bundle, file, elements, byXmiId);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
