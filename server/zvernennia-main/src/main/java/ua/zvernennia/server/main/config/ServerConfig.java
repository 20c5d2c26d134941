package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * Everything that can be set.
 *
 * @param data directory of this server: embedded PostgreSQL, certificates, the log of issued numbers
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
        FilesConfig files) {

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
    }
}
