package ua.zvernennia.server.usecase.audit;

/** Public keys that are trusted to vouch for the audit; not from the database that is being examined. */
public interface SealKeys {

    boolean knows(String keyId);

    /** Whether the key with this id made the signature over the content; false for an unknown key. */
    boolean verifies(String keyId, byte[] content, byte[] signature);
}
