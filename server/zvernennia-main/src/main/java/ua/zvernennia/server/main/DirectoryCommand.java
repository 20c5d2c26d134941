package ua.zvernennia.server.main;

import picocli.CommandLine.Command;

/** {@code directory}: lists that cards choose from, as files. */
@Command(
        name = "directory",
        mixinStandardHelpOptions = true,
        description = "Lists that cards choose from, as CSV files.",
        subcommands = {DirectoryExportCommand.class, DirectoryImportCommand.class})
final class DirectoryCommand {}
