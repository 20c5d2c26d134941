package ua.zvernennia.server.jpa.importing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Consumer;
import ua.zvernennia.server.usecase.importing.ImportFile;

/** A register without quotes, in memory; the header is line 1. */
record LinesFile(String headings, List<String> rows) implements ImportFile {

    @Override
    public String name() {
        return "register.csv";
    }

    @Override
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((headings + '\n' + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<String> header() {
        return List.of(headings.split(";", -1));
    }

    @Override
    public void forEach(Consumer<Line> sink) {
        int number = 1;
        for (var row : rows) {
            sink.accept(new Line(++number, List.of(row.split(";", -1))));
        }
    }
}
