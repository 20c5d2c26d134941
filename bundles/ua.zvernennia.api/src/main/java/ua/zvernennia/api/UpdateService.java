package ua.zvernennia.api;

import java.util.Optional;
import ua.zvernennia.model.update.WantedVersion;

/** Which version of this program the server wants. */
public interface UpdateService {

    /** Version of this program, e.g. "0.1.0". */
    String present();

    /**
     * What the person at the machine should be told; empty when this program is new enough, when nobody is logged in,
     * when the server's policy is none, or when this machine's is ({@link MachineSettings#UPDATE}).
     */
    Optional<WantedVersion> newer();
}
