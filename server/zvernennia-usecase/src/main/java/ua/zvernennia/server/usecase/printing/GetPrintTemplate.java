package ua.zvernennia.server.usecase.printing;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** The form that a workstation prints in, where an administrator has put one. Holds no personal data: no audit. */
public final class GetPrintTemplate {

    private final Transactions transactions;
    private final PrintTemplates templates;
    private final Permissions permissions;

    public GetPrintTemplate(Transactions transactions, PrintTemplates templates, Permissions permissions) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.templates = requireNonNull(templates, "templates");
        this.permissions = requireNonNull(permissions, "permissions");
    }

    /**
     * A .docx; empty when the one of the workstation is to be used.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    public Optional<byte[]> execute(Caller caller, String form) {
        return transactions.inTransaction(() -> {
            permissions.require(caller, Act.BROWSE);
            return templates.find(form);
        });
    }
}
