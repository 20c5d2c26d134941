package ua.zvernennia.server.usecase;

/** Which registry this is; called inside a transaction. */
public interface RegistryIdentity {

    /** UUID text, the same for the life of the registry, also after a restore. */
    String serverId();
}
