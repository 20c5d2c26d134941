package ua.zvernennia.server.main.importing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file stops being UTF-8, and what it may be instead: a decoder that fails says neither. */
final class Utf8Fault {

    private static final int BLOCK = 1 << 16;

    private Utf8Fault() {}

    /** Number of the line with the first byte that is none of UTF-8, from 1. */
    static long line(Path path) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(BLOCK);
        var text = CharBuffer.allocate(BLOCK);
        long line = 1;
        try (var in = new BufferedInputStream(Files.newInputStream(path))) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                var result = decoder.decode(bytes, text, end);
                line += text.flip().chars().filter(c -> c == '\n').count();
                if (result.isError()) {
                    return line;
                }
                text.clear();
                bytes.compact();
            }
        }
        return line;
    }

    /** The encoding that a file most likely has, by its first bytes. */
    static String likely(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            int first = in.read();
            int second = in.read();
            boolean utf16 = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE || second == 0;
            return utf16 ? "UTF-16" : "Windows-1251";
        }
    }
}
