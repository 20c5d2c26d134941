package ua.zvernennia.bench.security;

import static ua.zvernennia.bench.security.HttpTwo.CONTINUATION;
import static ua.zvernennia.bench.security.HttpTwo.DATA;
import static ua.zvernennia.bench.security.HttpTwo.END_HEADERS;
import static ua.zvernennia.bench.security.HttpTwo.END_STREAM;
import static ua.zvernennia.bench.security.HttpTwo.HEADERS;
import static ua.zvernennia.bench.security.HttpTwo.PING;
import static ua.zvernennia.bench.security.HttpTwo.RESET;
import static ua.zvernennia.bench.security.HttpTwo.SETTINGS;
import static ua.zvernennia.bench.security.HttpTwo.WINDOW_UPDATE;
import static ua.zvernennia.bench.security.HttpTwo.headers;
import static ua.zvernennia.bench.security.HttpTwo.message;

import io.grpc.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Frames that are too long, too short, out of order or too many, and messages beyond every limit. */
final class FrameAttack implements Attack {

    private static final int BEYOND_THE_LIMIT = 6 << 20;
    private static final int PACKED_ZEROS = 256 << 20;
    private static final int GARBAGE_CONNECTIONS = 50;
    private static final int FLOOD = 2_000;
    private static final String WHO = "registrar-b";

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        new Garbage(target.server().port()).send(GARBAGE_CONNECTIONS);
        for (var rpc : target.methods()) {
            var outcome = findings.judged(rpc, target.caller().call(rpc, new byte[BEYOND_THE_LIMIT], ""));
            if (outcome.code() == Status.Code.OK) {
                findings.failed(rpc.name() + " takes " + BEYOND_THE_LIMIT + " bytes");
            }
        }
        for (var rpc : target.methods()) {
            for (var trick : tricks('/' + rpc.name(), target.visitors().token(WHO))) {
                findings.count();
                try (var connection =
                        HttpTwo.open(target.server().port(), target.server().certificateAuthority())) {
                    trick.play(connection);
                    connection.listen();
                } catch (IOException e) {
                    continue; // the server hung up in the midst of it, as it may
                }
            }
            alive(target, findings, rpc.name());
        }
        floods(target, findings);
        alive(target, findings, "the floods");
    }

    private static void alive(Target target, Findings findings, String after) throws InterruptedException {
        var rpc = target.method("Session/WhoAmI");
        var outcome = findings.judged(rpc, target.call(rpc, new byte[0], WHO));
        if (outcome.code() != Status.Code.OK) {
            findings.failed("no answer after " + after + ": " + outcome);
        }
    }

    /** Calls of one method that end in the midst, or never were calls. */
    private static List<Trick> tricks(String path, String token) {
        var opening = headers(path, token, List.of());
        return List.of(
                http -> { // says 100, brings 10
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(DATA, END_STREAM, 1, message(0, 100, new byte[10]));
                },
                http -> {
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(DATA, END_STREAM, 1, message(0, Integer.MAX_VALUE, new byte[10]));
                },
                http -> {
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(DATA, END_STREAM, 1, message(0, -1, new byte[10]));
                },
                http -> { // packed, and nothing said how
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(DATA, END_STREAM, 1, message(1, 10, new byte[10]));
                },
                http -> {
                    http.frame(HEADERS, END_HEADERS | END_STREAM, 1, opening); // no message at all
                },
                http -> { // a frame beyond the size agreed on, cut off
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(DATA, 0, 1, (1 << 24) - 1, new byte[100]);
                },
                http -> {
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(DATA, END_STREAM, 1, 50, new byte[3]); // cut off
                });
    }

    private static void floods(Target target, Findings findings) throws Exception {
        var token = target.visitors().token(WHO);
        var opening = headers("/zvernennia.v1.Session/WhoAmI", token, List.of());
        var packed = headers("/zvernennia.v1.Session/WhoAmI", token, List.of("grpc-encoding", "gzip"));
        var zeros = zeros();
        var many = headers("/zvernennia.v1.Session/WhoAmI", "x".repeat(20_000), List.of());
        List<Trick> floods = List.of(
                http -> { // a packed quarter of a gigabyte
                    http.frame(HEADERS, END_HEADERS, 1, packed);
                    var message = message(1, zeros.length, zeros);
                    for (int at = 0; at < message.length; at += 16_000) {
                        int end = Math.min(message.length, at + 16_000);
                        http.frame(
                                DATA,
                                end == message.length ? END_STREAM : 0,
                                1,
                                java.util.Arrays.copyOfRange(message, at, end));
                    }
                },
                http -> http.frame(DATA, END_STREAM, 1, new byte[10]), // of no stream
                http -> http.frame(HEADERS, END_HEADERS, 1, new byte[] {-1, -1, -1, -1, -1, -1}), // no such field
                http -> http.frame(HEADERS, END_HEADERS, 1, many),
                http -> {
                    http.frame(HEADERS, 0, 1, opening);
                    for (int i = 0; i < FLOOD; i++) { // CVE-2024-27316
                        http.frame(CONTINUATION, 0, 1, new byte[1_000]);
                    }
                },
                http -> {
                    for (int i = 0; i < FLOOD; i++) { // CVE-2023-44487
                        http.frame(HEADERS, END_HEADERS, 1 + 2 * i, opening);
                        http.frame(RESET, 0, 1 + 2 * i, new byte[4]);
                    }
                },
                http -> {
                    for (int i = 0; i < FLOOD; i++) {
                        http.frame(PING, 0, 0, new byte[8]);
                    }
                },
                http -> {
                    for (int i = 0; i < FLOOD; i++) {
                        http.frame(SETTINGS, 0, 0, new byte[0]);
                    }
                },
                http -> {
                    http.frame(HEADERS, END_HEADERS, 1, opening);
                    http.frame(WINDOW_UPDATE, 0, 1, new byte[] {0x7F, -1, -1, -1});
                    http.frame(WINDOW_UPDATE, 0, 1, new byte[] {0x7F, -1, -1, -1});
                });
        for (var flood : floods) {
            findings.count();
            try (var connection =
                    HttpTwo.open(target.server().port(), target.server().certificateAuthority())) {
                flood.play(connection);
                connection.listen();
            } catch (IOException e) {
                continue; // the server hung up, as it should
            }
        }
    }

    private static byte[] zeros() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            var block = new byte[1 << 20];
            for (int i = 0; i < PACKED_ZEROS >> 20; i++) {
                out.write(block);
            }
        }
        return bytes.toByteArray();
    }

    /** Something to do on a connection. */
    @FunctionalInterface
    private interface Trick {

        void play(HttpTwo http) throws IOException;
    }
}
