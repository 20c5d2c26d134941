package ua.zvernennia.server.usecase.audit;

/** The key that an instance of the server vouches with. */
public interface SealKey {

    /** SHA-256 of the public key, hexadecimal. */
    String id();

    byte[] sign(byte[] content);
}
