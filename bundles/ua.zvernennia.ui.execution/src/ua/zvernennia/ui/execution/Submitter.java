package ua.zvernennia.ui.execution;

import java.util.function.Consumer;
import ua.zvernennia.model.execution.TreeAct;

/** Sends an act while its dialog stays open, so that what was typed survives a refusal. UI thread only. */
interface Submitter {

    /**
     * Sends an act.
     *
     * @param done runs when it was done
     * @param refused runs with the sentence of the refusal
     */
    void submit(TreeAct act, Runnable done, Consumer<String> refused);
}
