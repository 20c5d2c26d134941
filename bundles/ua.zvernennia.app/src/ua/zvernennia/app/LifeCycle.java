package ua.zvernennia.app;

import org.eclipse.e4.ui.workbench.lifecycle.PostContextCreate;

/** Life cycle of the workstation. */
public class LifeCycle {

    @PostContextCreate
    void created() {}
}
