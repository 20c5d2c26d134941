package ua.zvernennia.server.usecase.secrets;

import java.util.Set;

/**
 * Seals and opens small secrets with keys that lie outside the database: who has the tables alone, by a stolen disk or a
 * dump, has neither second factors nor the keys of workstations' stores.
 */
public interface SecretBox {

    /** Without any key: what is plain can be read and written, what is sealed cannot be opened. */
    SecretBox EMPTY = new SecretBox() {
        @Override
        public Set<String> keys() {
            return Set.of();
        }

        @Override
        public String make() {
            throw new IllegalStateException("keys are made by the server and its command alone");
        }

        @Override
        public String where() {
            return "no file of keys";
        }

        @Override
        public byte[] seal(String key, byte[] context, byte[] plain) {
            throw new IllegalStateException("no key " + key);
        }

        @Override
        public byte[] open(String key, byte[] context, byte[] sealed) {
            throw new IllegalStateException("no key " + key);
        }
    };

    /** Ids of the keys that are here, as of now. */
    Set<String> keys();

    /** Makes one more key and returns its id; on disk before it returns. */
    String make();

    /** The place of the keys, in the words of a message to the operator. */
    String where();

    /**
     * Seals for one place: it opens nowhere else.
     *
     * @param context names the place, e.g. the user and the kind of the secret; not secret
     * @throws IllegalStateException without that key
     */
    byte[] seal(String key, byte[] context, byte[] plain);

    /**
     * Opens what {@link #seal} sealed.
     *
     * @throws IllegalStateException without that key, and when content, context or key are not those of the sealing
     */
    byte[] open(String key, byte[] context, byte[] sealed);
}
