package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * How to import.
 *
 * @param dryRun check the whole file and store nothing
 * @param organisationCode registers the lines that name no organisation
 * @param batch cards in one transaction, 1..5000
 * @param resume go on with the run of this file that was broken off
 */
public record ImportOptions(boolean dryRun, Optional<String> organisationCode, int batch, boolean resume) {

    private static final int BATCH_MAX = 5000;

    public ImportOptions {
        requireNonNull(organisationCode, "organisationCode");
        if (batch < 1 || batch > BATCH_MAX) {
            throw new IllegalArgumentException("batch: " + batch + " (expected: 1.." + BATCH_MAX + ')');
        }
    }
}
