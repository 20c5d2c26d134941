package ua.zvernennia.ui.machine;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What somebody who helps needs to know about a workstation, as one archive: versions, system, the program's own log.
 * Nothing of the registry is in it, and the name of the user, of the machine's folders and addresses is replaced.
 */
public final class Diagnostics {

    private static final long LARGEST = 2 << 20;

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");

    private static final List<String> SYSTEM = List.of(
            "os.name",
            "os.version",
            "os.arch",
            "java.vendor.version",
            "java.version",
            "java.vm.name",
            "native.encoding",
            "user.language",
            "user.timezone");

    private final Map<String, String> facts;
    private final List<String> hidden;

    /**
     * @param facts what the program knows of itself, by name
     * @param hidden texts that must not be in the archive, e.g. the login; empty ones are left out
     */
    public Diagnostics(Map<String, String> facts, List<String> hidden) {
        this.facts = requireNonNull(facts, "facts");
        this.hidden = hidden.stream().filter(text -> text.length() > 1).toList();
    }

    /**
     * Writes the archive.
     *
     * @param logs folder of the program's log files; need not exist
     */
    public void write(Path logs, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            entry(zip, "about.txt", about());
            for (var file : logFiles(logs)) {
                entry(zip, "log/" + file.getFileName(), end(file));
            }
        }
    }

    private String about() {
        var text = new StringBuilder();
        facts.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        SYSTEM.forEach(name -> text.append(name)
                .append(": ")
                .append(System.getProperty(name, ""))
                .append('\n'));
        var runtime = Runtime.getRuntime();
        text.append("memory: ")
                .append((runtime.totalMemory() - runtime.freeMemory()) >> 20)
                .append(" of ")
                .append(runtime.maxMemory() >> 20)
                .append(" MiB\n");
        return text.toString();
    }

    private static List<Path> logFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    /** The last two megabytes. */
    private static String end(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        int from = (int) Math.max(0, bytes.length - LARGEST);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(cleaned(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    String cleaned(String text) {
        var clean = MAIL.matcher(text).replaceAll("<mail>");
        for (var secret : hidden) {
            clean = clean.replace(secret, "<hidden>");
        }
        return clean;
    }
}
