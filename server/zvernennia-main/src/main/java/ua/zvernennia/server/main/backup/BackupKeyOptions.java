package ua.zvernennia.server.main.backup;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** One of the two keys; an argument group. */
public final class BackupKeyOptions {

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "file of at least 32 random bytes; keep it apart from the backups")
    private Path keyFile;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "file with a passphrase in its first line, 12 characters at least")
    private Path passphraseFile;

    BackupKey key() {
        return keyFile != null ? BackupKey.ofFile(keyFile) : BackupKey.ofPassphrase(passphraseFile);
    }
}
