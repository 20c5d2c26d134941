package ua.zvernennia.ui.execution;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.model.directory.Position;

/** Lets a person choose others. */
interface PersonChooser {

    /** Any number of them; none when the dialog was left. */
    List<Position> many(Shell parent);

    default Optional<Position> one(Shell parent) {
        return many(parent).stream().findFirst();
    }
}
