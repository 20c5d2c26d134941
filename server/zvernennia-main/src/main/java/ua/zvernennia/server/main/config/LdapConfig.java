package ua.zvernennia.server.main.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.zvernennia.model.security.Role;

/**
 * The organisation's directory server.
 *
 * @param hosts "host:port" in the order in which they are tried; empty: there is none
 * @param tls LDAPS; without it passwords would cross the network in the clear, so only for tests on one machine
 * @param authority PEM of the authority that signed the server's certificate; empty: those of the JDK
 * @param bindTemplate name to bind as, {@code {login}} in it replaced, e.g. {@code {login}@kyiv.local}; empty: search first
 * @param searchBase where people are looked for
 * @param searchFilter what finds a person, {@code {login}} in it replaced, e.g. {@code (sAMAccountName={login})}
 * @param searchUser name to search as; empty: with the person's own bind, or anonymously
 * @param searchPassword of that name; never logged
 * @param createUsers whether somebody whom the registry does not know is added at the first login
 * @param groups whose members have which role; the first that fits counts
 */
public record LdapConfig(
        List<String> hosts,
        boolean tls,
        Optional<Path> authority,
        Duration timeout,
        String bindTemplate,
        String searchBase,
        String searchFilter,
        String searchUser,
        String searchPassword,
        boolean createUsers,
        List<Group> groups) {

    private static final Pattern HOST = Pattern.compile("[\\p{Alnum}.:_\\[\\]-]+:\\d{1,5}");
    private static final String LOGIN = "{login}";

    public LdapConfig {
        hosts = List.copyOf(hosts);
        groups = List.copyOf(groups);
        requireNonNull(authority, "authority");
        Wrong.unlessWithin("ldap.timeout", timeout, Duration.ofMillis(100), Duration.ofSeconds(30));
        for (var host : hosts) {
            if (!HOST.matcher(host).matches()) {
                throw Wrong.value("ldap.hosts", host, "host:port");
            }
        }
        if (!hosts.isEmpty()) {
            if (bindTemplate.isEmpty() && searchBase.isEmpty()) {
                throw Wrong.value("ldap.search-base", "empty", "a name, or ldap.bind-template");
            }
            if (!bindTemplate.isEmpty() && !bindTemplate.contains(LOGIN)) {
                throw Wrong.value("ldap.bind-template", "without {login}", "a name with {login} in it");
            }
            if (!searchBase.isEmpty() && !searchFilter.contains(LOGIN)) {
                throw Wrong.value("ldap.search-filter", "without {login}", "a filter with {login} in it");
            }
        }
    }

    public boolean enabled() {
        return !hosts.isEmpty();
    }

    /** Without the password: records print all they have. */
    @Override
    public String toString() {
        return "LdapConfig[hosts=" + hosts + ", tls=" + tls + ']';
    }

    /** Members of a group have a role. */
    public record Group(String name, Role role) {

        public Group {
            requireNonNull(name, "name");
            requireNonNull(role, "role");
        }
    }
}
