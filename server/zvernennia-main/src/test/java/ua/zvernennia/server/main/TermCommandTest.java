package ua.zvernennia.server.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCommandTest {

    private final StringWriter answer = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "T10d,  2013-11-06, 2013-11-18",
        "TD:14, 2013-11-06, 2013-11-20",
        "T15,   2013-11-06, 2013-11-21",
        "TD:20, 2013-11-06, 2013-11-26",
        "T30,   2013-11-06, 2013-12-06",
    })
    void theDateStandsOnTheFirstLineAndItsReasonAfterIt(String rule, String start, String end) {
        assertThat(run("term", rule, start)).isZero();
        assertThat(answer.toString().lines()).hasSizeGreaterThan(4).startsWith(end);
    }

    @Test
    void theRegimeMayBeNamed() {
        assertThat(run("term", "TI5", "2026-12-21", "--regime", "peace", "--lang", "en"))
                .isZero();
        assertThat(answer.toString().lines())
                .startsWith("2026-12-29")
                .contains("Calendar: peace, holidays are days off (Labour Code, art. 67, 73).");
    }

    @ParameterizedTest
    @CsvSource({
        "T31, 2013-11-06, peace, rule: 'T31' (expected: T15",
        "T30, 2013-11-06, war, --regime: 'war' (expected: peace or martial)",
    })
    void whatIsNotUnderstoodIsNamed(String rule, String start, String regime, String sentence) {
        assertThat(run("term", rule, start, "--regime", regime)).isEqualTo(FailureHandler.FAILED);
        assertThat(errors.toString()).startsWith("zvernennia: ").contains(sentence);
        assertThat(answer.toString()).isEmpty();
    }

    @Test
    void anImpossibleDateIsAWrongCommandLine() {
        assertThat(run("term", "T30", "2013-02-30")).isEqualTo(2);
        assertThat(errors.toString())
                .startsWith("START: '2013-02-30' (expected: a day of the calendar, as 2013-11-06)");
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(answer, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }
}
