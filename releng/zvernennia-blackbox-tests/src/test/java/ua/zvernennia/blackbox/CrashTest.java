package ua.zvernennia.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import ua.zvernennia.bench.crash.CrashCampaign;

/** The short crash campaign: each kind of death once. */
class CrashTest {

    @Test
    void nothingIsLostWhenServerOrDatabaseDie() {
        assertThat(new CommandLine(new CrashCampaign()).execute("--short")).isZero();
    }
}
