package ua.zvernennia.server.jpa.secrets;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.usecase.secrets.SecretBox;

/** Seals what is written to a secret column and opens what is read from one. */
public final class Sealing {

    static final String SETTING = "secrets_key";

    private final Sql sql;
    private final SecretBox box;

    public Sealing(Sql sql, SecretBox box) {
        this.sql = requireNonNull(sql, "sql");
        this.box = requireNonNull(box, "box");
    }

    /**
     * The key to seal a new row with. Empty before the registry's first key, and for a command that has no keys: the row is
     * plain then until the server's next round.
     */
    public Optional<String> key() {
        return current().filter(key -> box.keys().contains(key));
    }

    /** What goes into the column: sealed for this user and kind, or as it is without a key. */
    public byte[] seal(Optional<String> key, Kind kind, UUID user, byte[] plain) {
        return key.map(id -> box.seal(id, context(kind, user), plain)).orElse(plain);
    }

    /**
     * What was sealed.
     *
     * @param sealedBy null for a row that is plain
     */
    public byte[] open(String sealedBy, Kind kind, UUID user, byte[] stored) {
        return sealedBy == null ? stored : box.open(sealedBy, context(kind, user), stored);
    }

    Optional<String> current() {
        return sql.first("select value from registry_setting where key = ?", row -> row.getString("value"), SETTING);
    }

    /** A sealed value copied to another user or column does not open. */
    private static byte[] context(Kind kind, UUID user) {
        return ("zvernennia/" + kind + '/' + user).getBytes(StandardCharsets.UTF_8);
    }

    /** Which secret of a user. Names are sealed in: never rename. */
    public enum Kind {
        CARDS_KEY,
        OUTBOX_KEY,
        TOTP_SECRET;

        /** Its column. */
        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
