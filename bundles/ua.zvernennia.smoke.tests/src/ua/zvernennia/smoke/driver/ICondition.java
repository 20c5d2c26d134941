package ua.zvernennia.smoke.driver;

import java.util.concurrent.Callable;

/** Something that will be so. */
public interface ICondition {

    boolean test() throws Exception;

    String getFailureMessage();

    /** A condition with its sentence. */
    static ICondition of(String message, Callable<Boolean> test) {
        return new ICondition() {
            @Override
            public boolean test() throws Exception {
                return test.call();
            }

            @Override
            public String getFailureMessage() {
                return message;
            }
        };
    }
}
