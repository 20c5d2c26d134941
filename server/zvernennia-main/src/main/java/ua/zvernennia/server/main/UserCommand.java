package ua.zvernennia.server.main;

import picocli.CommandLine.Command;

/** {@code user}: people who may log in. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        description = "Users of the registry.",
        subcommands = {
            UserAddCommand.class,
            UserEmailCommand.class,
            AccessCommand.Unlock.class,
            AccessCommand.ResetPassword.class,
            AccessCommand.RemoveSecondFactor.class
        })
final class UserCommand {}
