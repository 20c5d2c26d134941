package ua.zvernennia.rpc;

import java.util.Optional;

/** The service of printed forms; fails as {@link RegistryClient} does. */
public interface FormsClient {

    /** An administrator's template; empty when the one of the workstation is to be used. */
    Optional<byte[]> template(String form);
}
