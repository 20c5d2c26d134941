package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jface.window.Window;
import ua.zvernennia.api.DirectoryService;
import ua.zvernennia.api.ExecutionService;
import ua.zvernennia.api.FileService;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.execution.Actor;
import ua.zvernennia.model.execution.Circumstances;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeRules;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;

/** What a tree needs to know of the session and the directory; remembers whom the person named lately. */
final class TreeServices {

    private static final int RECENT_MAX = 20;
    private static final Set<Role> RESOLVING = Set.of(Role.HEAD, Role.UNIT_HEAD, Role.EXECUTOR);

    private final ExecutionService executions;
    private final DirectoryService directory;
    private final FileService files;
    private final Supplier<Optional<UserInfo>> user;
    private final List<String> recent = new ArrayList<>();
    private Directory known = Directory.EMPTY;
    private People people = new People(Directory.EMPTY);
    private volatile Set<String> substituted = Set.of();

    TreeServices(
            ExecutionService executions,
            DirectoryService directory,
            FileService files,
            Supplier<Optional<UserInfo>> user) {
        this.executions = requireNonNull(executions, "executions");
        this.directory = requireNonNull(directory, "directory");
        this.files = requireNonNull(files, "files");
        this.user = requireNonNull(user, "user");
    }

    ExecutionService executions() {
        return executions;
    }

    FileService files() {
        return files;
    }

    /** The positions of the directory as it is now. */
    People people() {
        var current = directory.current();
        if (current != known) {
            known = current;
            people = new People(current);
        }
        return people;
    }

    /** The person at this workstation, and whom they stand in for as far as {@link #learnWhoIsAway} knows. */
    Optional<Actor> actor() {
        return user.get().map(who -> new Actor(who.positionId(), substituted, who.displayName()));
    }

    /** Asks for whom the person stands in now; blocks, so off the UI thread. Substitutions begin and end by the day. */
    void learnWhoIsAway() {
        substituted = Set.copyOf(executions.substituted());
    }

    boolean standsInFor(String position) {
        return substituted.contains(position);
    }

    /** Whether the person writes resolutions of their own; others prepare drafts. */
    boolean mayResolve() {
        return user.get().filter(who -> RESOLVING.contains(who.role())).isPresent();
    }

    boolean may(TreeView view, TreeAct act, Circumstances now) {
        return actor().filter(
                        actor -> TreeRules.refusal(view.tree(), act, actor, now).isEmpty())
                .isPresent();
    }

    PersonChooser chooser(People from, LocalDate today) {
        return parent -> {
            var dialog = new PersonDialog(parent, from, today, recent);
            if (dialog.open() != Window.OK) {
                return List.of();
            }
            dialog.chosen().forEach(position -> {
                recent.remove(position.id());
                recent.addFirst(position.id());
            });
            while (recent.size() > RECENT_MAX) {
                recent.removeLast();
            }
            return dialog.chosen();
        };
    }
}
