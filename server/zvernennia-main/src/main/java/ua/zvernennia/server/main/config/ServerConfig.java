package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import ua.zvernennia.model.update.WantedVersion;

/**
 * Everything that can be set.
 *
 * @param data directory of this server: embedded PostgreSQL, certificates, the log of issued numbers
 * @param clients which version workstations should run; an empty one is the server's own
 */
public record ServerConfig(
        Path data,
        DatabaseConfig database,
        ListenConfig listen,
        TlsConfig tls,
        OpsConfig ops,
        FeedConfig feed,
        LoginConfig login,
        LdapConfig ldap,
        LimitsConfig limits,
        MailConfig mail,
        FilesConfig files,
        SecretsConfig secrets,
        AuditConfig audit,
        WantedVersion clients) {

    public ServerConfig {
        data = requireNonNull(data, "data").toAbsolutePath().normalize();
        requireNonNull(database, "database");
        requireNonNull(listen, "listen");
        requireNonNull(tls, "tls");
        requireNonNull(ops, "ops");
        requireNonNull(feed, "feed");
        requireNonNull(login, "login");
        requireNonNull(ldap, "ldap");
        requireNonNull(limits, "limits");
        requireNonNull(mail, "mail");
        requireNonNull(files, "files");
        requireNonNull(secrets, "secrets");
        requireNonNull(audit, "audit");
        requireNonNull(clients, "clients");
    }

    /** Which version workstations should run, where {@link #clients} names none: that of the server. */
    public WantedVersion wantedVersion(String serverVersion) {
        return clients.version().isEmpty()
                ? new WantedVersion(clients.policy(), serverVersion, clients.source())
                : clients;
    }
}
