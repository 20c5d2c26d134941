package ua.zvernennia.server.usecase.printing;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;

/** Puts an administrator's template in place of the one of the workstations, or takes it away; a command. */
public final class ReplaceTemplate {

    /** Forms that there are: the names of {@code FormKind} in the workstation. */
    public static final Set<String> FORMS = Set.of("rkk", "stamp", "reception");

    private static final int SIZE_MAX = 2 * 1024 * 1024;

    private final Transactions transactions;
    private final PrintTemplates templates;
    private final AuditLog audit;
    private final RegistryClock clock;

    public ReplaceTemplate(Transactions transactions, PrintTemplates templates, AuditLog audit, RegistryClock clock) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.templates = requireNonNull(templates, "templates");
        this.audit = requireNonNull(audit, "audit");
        this.clock = requireNonNull(clock, "clock");
    }

    /**
     * From now on the form is printed in {@code docx}.
     *
     * @param origin name of the command, for the audit
     * @param docx empty for the one of the workstation again
     * @throws RegistryException {@link ErrorCode#INVALID_VALUE} for an unknown form,
     *     {@link ErrorCode#REPORT_TEMPLATE_INVALID} for what is no Word document or larger than 2 MB
     */
    public void execute(String origin, String form, Optional<byte[]> docx) {
        if (!FORMS.contains(form)) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE, "form: '" + form + "' (expected: " + FORMS + ')', Map.of("field", "form"));
        }
        docx.filter(bytes -> bytes.length > SIZE_MAX || !isWord(bytes)).ifPresent(bytes -> {
            throw new RegistryException(
                    ErrorCode.REPORT_TEMPLATE_INVALID, "template: no Word document of at most 2 MB");
        });
        transactions.inTransaction(() -> {
            templates.put(form, docx, clock.now(), origin);
            audit.record(AuditEvent.from(origin, AuditEvent.Action.TEMPLATE_REPLACED)
                    .with(Map.of(
                            "form",
                            form,
                            "bytes",
                            Integer.toString(docx.map(bytes -> bytes.length).orElse(0)))));
            return form;
        });
    }

    private static boolean isWord(byte[] bytes) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false; // no archive, so no document either
        }
    }
}
