package ua.zvernennia.server.main;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.privacy.KeepingRule;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.main.files.DiskContentStore;
import ua.zvernennia.server.usecase.privacy.AnonymiseCards;
import ua.zvernennia.server.usecase.privacy.DueCard;

/** {@code privacy}: keeping times, and people taken out of cards after them; works beside a running server. */
@Command(
        name = "privacy",
        mixinStandardHelpOptions = true,
        description = "Personal data after their keeping time. Data on one person: people export.")
final class PrivacyCommand {

    private static final int CONNECTIONS = 2;
    private static final int AT_ONCE = 500;

    @Spec
    private CommandSpec spec;

    @Command(name = "rules", mixinStandardHelpOptions = true, description = "For how many years documents are kept.")
    int rules(@Mixin CommonOptions options) {
        return with(options, privacy -> {
            privacy.rules().forEach(rule -> out().println(line(rule)));
            return 0;
        });
    }

    @Command(
            name = "keep",
            mixinStandardHelpOptions = true,
            description = "Another keeping time for documents that are closed from a day on.")
    int keep(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}") DocumentKind kind,
            @Option(names = "--years", required = true, paramLabel = "N") int years,
            @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day") LocalDate from,
            @Option(names = "--source", required = true, paramLabel = "TEXT", description = "act and article")
                    String source) {
        return with(options, privacy -> {
            privacy.keep(new KeepingRule(kind, years, from, Optional.empty(), source));
            return 0;
        });
    }

    @Command(
            name = "anonymise",
            mixinStandardHelpOptions = true,
            description = {
                "Takes applicants, texts and files out of closed cards whose keeping time has passed; without --yes",
                "only lists them. History and audit stay, of nobody. Backups that are older know them still.",
                "Every card leaves a row in the audit; a run that was interrupted is begun again."
            })
    int anonymise(
            @Mixin CommonOptions options,
            @Option(names = "--yes", description = "do it; it cannot be undone") boolean sure,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "number and date of the commission's act, with --yes")
                    String reason,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "1000", description = "cards, 1000 unless set")
                    int limit) {
        if (limit < 1) {
            throw new RegistryException(ErrorCode.INVALID_VALUE, "--limit: " + limit + " (expected: >= 1)");
        }
        return with(options, privacy -> sure ? anonymise(privacy, reason, limit) : list(privacy, limit));
    }

    private int list(AnonymiseCards privacy, int limit) {
        var due = privacy.due(limit);
        due.forEach(card -> out().println(line(card)));
        out().println(due.size() + " cards; nothing was changed, --yes with --reason does it");
        return 0;
    }

    /** In rounds, so that a long run reads no long list; a card that changed meanwhile is left for the next run. */
    private int anonymise(AnonymiseCards privacy, String reason, int limit) {
        int done = 0;
        int left = 0;
        List<DueCard> due = privacy.due(Math.min(limit, AT_ONCE));
        while (!due.isEmpty() && done < limit && left == 0) {
            for (var card : due.subList(0, Math.min(due.size(), limit - done))) {
                try {
                    out().println(line(privacy.execute(card.id(), reason)));
                    done++;
                } catch (RegistryException e) {
                    if (e.code() != ErrorCode.CARD_STILL_KEPT) {
                        throw e;
                    }
                    left++;
                }
            }
            due = privacy.due(Math.min(limit, AT_ONCE));
        }
        int contents = privacy.forgetContents();
        out().println(done + " cards made anonymous, " + contents + " files deleted"
                + (left > 0 ? ", " + left + " changed meanwhile" : ""));
        return 0;
    }

    private static String line(DueCard card) {
        return card.number() + "\tclosed " + card.closedOn() + "\tkept until " + card.keptUntil() + '\t'
                + card.source();
    }

    private static String line(KeepingRule rule) {
        return rule.kind() + "\t" + rule.years() + " years\t" + rule.validFrom() + '…'
                + rule.validTo().map(LocalDate::toString).orElse("") + '\t' + rule.source();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static int with(CommonOptions options, ToIntFunction<AnonymiseCards> work) {
        var config = options.config();
        try (var home = RegistryDatabase.open(config);
                var database = Database.open(home.access(CONNECTIONS))) {
            return work.applyAsInt(new AnonymiseCards(
                    database.registration(database.permissions()),
                    database.keptCards(),
                    DiskContentStore.open(config.files().directory(config.data()))));
        }
    }
}
