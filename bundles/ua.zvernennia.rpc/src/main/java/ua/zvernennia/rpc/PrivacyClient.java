package ua.zvernennia.rpc;

import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;

/** Requests of persons about their own data; failures as in {@link RegistryClient}. */
public interface PrivacyClient {

    PersonFile export(PersonRequest request);
}
