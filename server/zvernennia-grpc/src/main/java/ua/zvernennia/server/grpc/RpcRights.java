package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ua.zvernennia.model.security.Act;

/** What each call needs, as {@code rpc.rights} says; the use cases ask for it, this is what they are held to. */
public final class RpcRights {

    private static final String RESOURCE = "rpc.rights";
    private static final String CARD = " card";

    private final Map<String, Need> needs;

    private RpcRights(Map<String, Need> needs) {
        this.needs = needs;
    }

    public static RpcRights read() {
        var needs = new TreeMap<String, Need>();
        try (var file = RpcRights.class.getResourceAsStream(RESOURCE)) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .forEach(columns -> needs.put(columns[0].strip(), Need.of(columns[1].strip())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RpcRights(needs);
    }

    /** By {@code Service/Method}, in order. */
    public Map<String, Need> needs() {
        return Map.copyOf(needs);
    }

    /**
     * What a call needs.
     *
     * @param session whether one must be logged in
     * @param act empty when being logged in, or nothing at all, is enough
     * @param card whether the act is asked for a card
     */
    public record Need(boolean session, Optional<Act> act, boolean card) {

        public Need {
            requireNonNull(act, "act");
        }

        private static Need of(String text) {
            boolean card = text.endsWith(CARD);
            var name = card ? text.substring(0, text.length() - CARD.length()) : text;
            return switch (name) {
                case "OPEN" -> new Need(false, Optional.empty(), false);
                case "SESSION" -> new Need(true, Optional.empty(), false);
                default -> new Need(true, Optional.of(Act.valueOf(name)), card);
            };
        }
    }
}
