package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.Execute;
import ua.zvernennia.api.PositionService;

/** Command {@code ua.zvernennia.command.switchPosition}: «Працюю як…», another of one's own positions. */
public class SwitchPositionHandler {

    @Execute
    public void execute(MainWindow window, PositionService positions) {
        window.switchPosition(positions);
    }
}
