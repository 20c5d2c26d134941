package ua.zvernennia.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class BackgroundTest {

    private final Display display = Display.getDefault();
    private final Shell shell = new Shell(display);
    private final Background background = new Background(shell);
    private final List<String> answers = new ArrayList<>();
    private final List<ErrorCode> refusals = new ArrayList<>();

    @AfterEach
    void close() {
        shell.dispose();
    }

    @Test
    void workRunsOffTheUiThread() {
        var worker = new AtomicReference<Thread>();
        background.run(
                "",
                cancelled -> {
                    worker.set(Thread.currentThread());
                    return "done";
                },
                answers::add,
                this::refuse);
        Spin.until(display, () -> !answers.isEmpty());
        assertNotSame(Thread.currentThread(), worker.get());
    }

    @Test
    void anAnswerInTimeIsHandedOverBeforeTheCallReturns() {
        background.runSoon("", cancelled -> "at once", answers::add, this::refuse, Duration.ofSeconds(30));
        assertEquals(List.of("at once"), answers);
        Spin.settle(display);
        assertEquals(List.of("at once"), answers);
    }

    @Test
    void aLateAnswerComesByTheQueue() {
        var gate = new CountDownLatch(1);
        background.runSoon(
                "",
                cancelled -> {
                    gate.await();
                    return "late";
                },
                answers::add,
                this::refuse,
                Duration.ZERO);
        assertEquals(List.of(), answers);
        gate.countDown();
        Spin.until(display, () -> !answers.isEmpty());
        assertEquals(List.of("late"), answers);
    }

    @Test
    void theLatestRequestWins() {
        var started = new CountDownLatch(1);
        var first = new CountDownLatch(1);
        var flagSeen = new CountDownLatch(1);
        background.run(
                "",
                cancelled -> {
                    started.countDown();
                    first.await();
                    if (cancelled.getAsBoolean()) {
                        flagSeen.countDown();
                    }
                    return "first";
                },
                answers::add,
                this::refuse);
        Spin.until(display, () -> started.getCount() == 0);
        background.run("", cancelled -> "second", answers::add, this::refuse);
        first.countDown();
        Spin.until(display, () -> flagSeen.getCount() == 0);
        Spin.settle(display);
        assertEquals(List.of("second"), answers);
    }

    @Test
    void anAnswerToAClosedPartIsDropped() {
        var gate = new CountDownLatch(1);
        var ran = new CountDownLatch(1);
        background.also(
                "",
                cancelled -> {
                    gate.await();
                    ran.countDown();
                    return "late";
                },
                answers::add,
                this::refuse);
        shell.dispose();
        gate.countDown();
        Spin.until(display, () -> ran.getCount() == 0);
        Spin.settle(display);
        assertEquals(List.of(), answers);
    }

    @Test
    void aRefusalKeepsItsCodeAndADefectIsInternal() {
        background.<String>also(
                "",
                cancelled -> {
                    throw new RegistryException(ErrorCode.CARD_NOT_FOUND, "");
                },
                answers::add,
                this::refuse);
        Spin.until(display, () -> refusals.size() == 1);
        background.<String>also(
                "",
                cancelled -> {
                    throw new IllegalStateException("a defect that the test makes");
                },
                answers::add,
                this::refuse);
        Spin.until(display, () -> refusals.size() == 2);
        assertEquals(List.of(ErrorCode.CARD_NOT_FOUND, ErrorCode.INTERNAL), refusals);
    }

    private void refuse(RegistryException failure) {
        refusals.add(failure.code());
    }
}
