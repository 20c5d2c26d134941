package ua.zvernennia.server.usecase.files;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Looks for malware. */
public interface VirusScanner {

    /**
     * Scans a content whole.
     *
     * @throws RegistryException {@link ErrorCode#SCANNER_UNAVAILABLE} when it does not answer
     */
    Verdict scan(InputStream content);

    /**
     * Proves that the scanner finds what it must: the EICAR test file at the end of an archive of 90 MB. A scanner with
     * lower limits would call everything behind them clean.
     *
     * @throws RegistryException {@link ErrorCode#SCANNER_UNAVAILABLE} when it does not answer or does not find it
     */
    void probe();

    /** What was found. */
    sealed interface Verdict {

        /** Nothing, in all of it. */
        record Clean() implements Verdict {}

        /** @param name of the malware as the scanner calls it */
        record Infected(String name) implements Verdict {

            public Infected {
                requireNonNull(name, "name");
            }
        }

        /** The scanner could not look at all of it: limits, encryption. */
        record NotWhole(String reason) implements Verdict {

            public NotWhole {
                requireNonNull(reason, "reason");
            }
        }
    }
}
