package ua.zvernennia.ui.admin;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.ui.Texts;

/** What rows of the audit say to people; a name that a newer server brings is shown as it is. */
final class AuditWords {

    private final Texts texts = Texts.of(Messages.class);

    /** What an act is called. */
    String action(String name) {
        return texts.find("action." + name).orElse(name);
    }

    /** What a state of a card is called. */
    String state(CardState state) {
        return texts.get("cardState." + state.name());
    }

    /** Facts of a row, one a line. */
    String details(AuditEntry entry) {
        return facts(entry).entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** The same on one line. */
    String detailsOnOneLine(AuditEntry entry) {
        return facts(entry).entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("; "));
    }

    String finding(AuditProof.Finding finding) {
        return Texts.format(
                texts.find("finding." + finding.kind()).orElse(finding.kind() + " {0} {1}"),
                Long.toString(finding.row()),
                Long.toString(finding.seal()));
    }

    private Map<String, String> facts(AuditEntry entry) {
        var facts = new TreeMap<String, String>();
        entry.details()
                .forEach((key, value) -> facts.put(
                        texts.find("detail." + key).orElse(key), entry.names().getOrDefault(value, value)));
        return facts;
    }
}
