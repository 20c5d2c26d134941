package ua.zvernennia.server.main;

import picocli.CommandLine.Command;

/** {@code audit}: the evidence and its proof. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The audit and its proof.",
        subcommands = AuditVerifyCommand.class)
final class AuditCommand {}
