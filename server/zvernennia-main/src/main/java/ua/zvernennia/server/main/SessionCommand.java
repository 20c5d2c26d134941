package ua.zvernennia.server.main;

import picocli.CommandLine.Command;

/** {@code session}: who is logged in. */
@Command(
        name = "session",
        mixinStandardHelpOptions = true,
        description = "Sessions of users.",
        subcommands = {AccessCommand.ListSessions.class, AccessCommand.RevokeSessions.class})
final class SessionCommand {}
