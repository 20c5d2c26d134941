package ua.zvernennia.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.FrameworkUtil;

/** What the program knows of itself: versions and system, by translated names. Nothing of the registry. */
public final class ProductFacts {

    private ProductFacts() {}

    public static Map<String, String> known() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(
                Messages.AboutHandler_version,
                FrameworkUtil.getBundle(ProductFacts.class).getVersion().toString());
        facts.put(
                Messages.AboutHandler_java,
                System.getProperty("java.vendor.version", "") + ' ' + System.getProperty("java.version"));
        facts.put(
                Messages.AboutHandler_system,
                System.getProperty("os.name")
                        + ' '
                        + System.getProperty("os.version")
                        + ' '
                        + System.getProperty("os.arch"));
        return facts;
    }
}
