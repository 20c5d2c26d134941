package ua.zvernennia.server.usecase.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import ua.zvernennia.model.files.FileHash;

/** SHA-256 of what a write asks for; each value goes in with its length, so that no two requests give the same bytes. */
final class CanonicalRequest {

    private CanonicalRequest() {}

    /** 64 hexadecimal digits. */
    static String hash(String... values) {
        var digest = FileHash.digest();
        for (var value : values) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
