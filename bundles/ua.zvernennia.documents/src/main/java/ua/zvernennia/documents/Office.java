package ua.zvernennia.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** LibreOffice of this machine, started without a window and with a profile of its own for every conversion. */
final class Office {

    private static final long PATIENCE_S = 120;

    private final Optional<Path> program;

    Office(Optional<Path> program) {
        this.program = program;
    }

    static Office ofThisMachine() {
        return new Office(candidates().stream().filter(Files::isExecutable).findFirst());
    }

    boolean isThere() {
        return program.isPresent();
    }

    /**
     * Converts; the result stands beside the source.
     *
     * @throws RegistryException {@link ErrorCode#OFFICE_UNAVAILABLE} if it is not installed, or does not answer
     */
    Path toPdf(Path document) throws IOException {
        var office = program.orElseThrow(Office::unavailable);
        var profile = Files.createTempDirectory("zvernennia-office");
        try {
            var process = new ProcessBuilder(
                            office.toString(),
                            "-env:UserInstallation=" + profile.toUri(),
                            "--headless",
                            "--norestore",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            document.toAbsolutePath().getParent().toString(),
                            document.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw unavailable();
            }
            var pdf = pdfOf(document);
            if (process.exitValue() != 0 || !Files.exists(pdf)) {
                throw unavailable();
            }
            return pdf;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        } finally {
            delete(profile);
        }
    }

    private static Path pdfOf(Path document) {
        var name = document.getFileName().toString();
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + Format.PDF.extension());
    }

    private static List<Path> candidates() {
        var all = new ArrayList<Path>();
        for (var directory : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (!directory.isBlank()) {
                all.add(Path.of(directory).resolve("soffice"));
                all.add(Path.of(directory).resolve("soffice.exe"));
            }
        }
        for (var base : List.of("ProgramFiles", "ProgramFiles(x86)")) {
            Optional.ofNullable(System.getenv(base))
                    .map(folder -> Path.of(folder, "LibreOffice", "program", "soffice.exe"))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static RegistryException unavailable() {
        return new RegistryException(ErrorCode.OFFICE_UNAVAILABLE, "no LibreOffice that converts");
    }
}
