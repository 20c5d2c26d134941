package ua.zvernennia.bench.security;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are not what they should be, given to every command that takes one: a sentence each time, and no defect. */
final class ImportAttack implements Attack {

    private static final String HEADER = "№ документа;Дата реєстрації;Заявник;Організація\n";
    private static final String STAFF_HEADER = "Логін;ПІБ;Код підрозділу;Посада;Роль\n";
    private static final int LONG_CELL = 1_200 << 20;
    private static final int BLOCK = 1 << 20;
    private static final int DEFECT = 70;
    private static final Pattern INSIDE =
            Pattern.compile("\\tat |java\\.lang|OutOfMemory|org\\.postgresql|StackOverflow|root:x:");

    private final Path folder;

    ImportAttack(Path folder) {
        this.folder = requireNonNull(folder, "folder");
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        var key = Files.write(folder.resolve("backup.key"), new byte[32]);
        var whole = folder.resolve("whole.zvb");
        var outcome = target.server().command("backup", whole.toString(), "--key-file", key.toString());
        if (outcome.exit() != 0) {
            findings.failed("no backup: " + outcome.output());
            return;
        }
        for (var file : files().entrySet()) {
            refused(target, findings, file.getKey(), "import", file.getValue().toString());
            refused(
                    target,
                    findings,
                    file.getKey(),
                    "people",
                    "import",
                    file.getValue().toString());
        }
        for (var file : copies(whole).entrySet()) {
            refused(
                    target,
                    findings,
                    file.getKey(),
                    "restore",
                    file.getValue().toString(),
                    "--check",
                    "--key-file",
                    key.toString());
        }
        try (var made = Files.list(folder)) {
            for (var file : made.filter(Files::isRegularFile).toList()) {
                Files.delete(file); // a gigabyte of them
            }
        }
    }

    private static void refused(Target target, Findings findings, String what, String... command) {
        findings.count();
        var outcome = target.server().command(command);
        if (outcome.exit() == 0 || outcome.exit() == DEFECT || outcome.exit() > 128) {
            findings.failed(command[0] + " of " + what + " ends with " + outcome.exit() + ": " + outcome.output());
        } else if (INSIDE.matcher(outcome.output()).find()) {
            findings.failed(command[0] + " of " + what + " tells of the inside: " + outcome.output());
        }
    }

    /** Each is no register and no staff list. */
    private Map<String, Path> files() throws IOException {
        var files = new LinkedHashMap<String, Path>();
        files.put("an empty file", write("empty.csv", ""));
        files.put("a document type with an entity", write("xxe.csv", """
                <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>
                """));
        files.put("a workbook with an entity", workbook());
        files.put("a packed gigabyte", bomb());
        files.put("a cell of a gigabyte", longCell("cell.csv", HEADER));
        files.put("a staff list with a cell of a gigabyte", longCell("staff-cell.csv", STAFF_HEADER));
        files.put("a million columns", write("columns.csv", HEADER + ";".repeat(1_000_000) + "x\n"));
        files.put("bytes of no alphabet", writeBytes("bytes.csv", new byte[] {(byte) 0xC3, (byte) 0x28, 0, -1, -2}));
        files.put("statements", write("sql.csv", HEADER + "'; drop table document; --;01.01.2026;а;б\n"));
        files.put(
                "statements as staff",
                write("sql-staff.csv", STAFF_HEADER + "x'; drop table app_user; --;а;б;в;ADMIN\n"));
        return files;
    }

    private static Map<String, Path> copies(Path whole) throws IOException {
        var bytes = Files.readAllBytes(whole);
        var files = new LinkedHashMap<String, Path>();
        files.put("half a copy", Files.write(whole.resolveSibling("half.zvb"), Arrays.copyOf(bytes, bytes.length / 2)));
        bytes[bytes.length / 2] ^= 1;
        files.put("a copy with one bit turned", Files.write(whole.resolveSibling("turned.zvb"), bytes));
        files.put("an empty copy", Files.write(whole.resolveSibling("empty.zvb"), new byte[0]));
        files.put("noise", Files.write(whole.resolveSibling("noise.zvb"), new byte[100_000]));
        return files;
    }

    private Path workbook() throws IOException {
        var file = folder.resolve("book.csv");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("../../xl/workbook.xml"));
            zip.write("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return file;
    }

    private Path bomb() throws IOException {
        var file = folder.resolve("bomb.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            fill(out, 1 << 30);
        }
        return file;
    }

    /** A quote that never ends. */
    private Path longCell(String name, String header) throws IOException {
        var file = folder.resolve(name);
        try (var out = Files.newOutputStream(file)) {
            out.write((header + '"').getBytes(StandardCharsets.UTF_8));
            fill(out, LONG_CELL);
        }
        return file;
    }

    private static void fill(OutputStream out, int bytes) throws IOException {
        var block = new byte[BLOCK];
        Arrays.fill(block, (byte) 'a');
        for (int i = 0; i < bytes / BLOCK; i++) {
            out.write(block);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path writeBytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
