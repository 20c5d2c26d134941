package ua.zvernennia.api;

import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.privacy.PersonFile;
import ua.zvernennia.model.privacy.PersonRequest;

/** Requests of persons about their own data. Blocks; never call from the UI thread. */
public interface PrivacyService {

    /**
     * Everything on one person and who looked at it; each card leaves a row in the audit.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REQUIRED_VALUE_MISSING} without a full
     *     name or a reason, {@link ErrorCode#REQUEST_TOO_LARGE} when only the server's command can give it out
     */
    PersonFile export(PersonRequest request);
}
