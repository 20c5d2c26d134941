package ua.zvernennia.server.usecase.directory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** The lists a workstation chooses from, if its copy is not current. */
public final class GetDirectory {

    private final Transactions transactions;
    private final DirectoryRepository directory;
    private final Permissions permissions;

    public GetDirectory(Transactions transactions, DirectoryRepository directory, Permissions permissions) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.directory = requireNonNull(directory, "directory");
        this.permissions = requireNonNull(permissions, "permissions");
    }

    /**
     * All lists at once.
     *
     * @param knownVersion what the caller has, empty for none
     * @return empty when that is the present version
     */
    public Optional<Directory> execute(Caller caller, String knownVersion) {
        return transactions.inTransaction(() -> {
            permissions.require(caller, Act.BROWSE);
            return directory.version().equals(knownVersion) ? Optional.empty() : Optional.of(directory.current());
        });
    }
}
