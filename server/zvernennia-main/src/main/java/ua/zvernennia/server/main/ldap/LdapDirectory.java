package ua.zvernennia.server.main.ldap;

import static java.util.Objects.requireNonNull;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.FailoverServerSet;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.main.config.LdapConfig;
import ua.zvernennia.server.usecase.security.DirectoryLogin;

/**
 * Binds as the person (RFC 4513): by a template, or by the name that a search found. Every login has a connection of its
 * own, since a bind changes whose it is. What was typed goes into filters and names only escaped (RFC 4515, RFC 4514).
 */
public final class LdapDirectory implements DirectoryLogin {

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
    private static final String[] ATTRIBUTES = {"displayName", "cn", "title", "memberOf"};
    private static final String LOGIN = "{login}";
    private static final int NAME_MAX = 200;

    private final LdapConfig config;
    private final FailoverServerSet servers;
    private final Duration timeout;

    /** @throws RegistryException {@link ErrorCode#CONFIGURATION_INVALID} when the authority cannot be read */
    public LdapDirectory(LdapConfig config) {
        this.config = requireNonNull(config, "config");
        this.timeout = config.timeout();
        var hosts = config.hosts().stream()
                .map(host -> host.substring(0, host.lastIndexOf(':')))
                .toArray(String[]::new);
        var ports = config.hosts().stream()
                .mapToInt(host -> Integer.parseInt(host.substring(host.lastIndexOf(':') + 1)))
                .toArray();
        var options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(Math.toIntExact(timeout.toMillis()));
        options.setResponseTimeoutMillis(timeout.toMillis());
        options.setFollowReferrals(false);
        if (config.tls()) {
            options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        }
        servers = new FailoverServerSet(hosts, ports, sockets(config), options);
    }

    @Override
    public boolean mayAdd() {
        return config.createUsers();
    }

    @Override
    public Optional<Entry> verify(String login, char[] password) {
        if (password.length == 0) {
            return Optional.empty(); // an anonymous bind always succeeds
        }
        var secret = utf8(password);
        try (var connection = servers.getConnection()) {
            return config.bindTemplate().isEmpty()
                    ? searchThenBind(connection, login, secret)
                    : bindThenSearch(connection, login, secret);
        } catch (LDAPException e) {
            throw unavailable(e);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private Optional<Entry> bindThenSearch(LDAPConnection connection, String login, byte[] secret)
            throws LDAPException {
        var template = config.bindTemplate();
        // In a distinguished name the value is escaped; user@domain is no name and takes what NewUser allows.
        var name = template.contains("=") ? template.replace(LOGIN, escaped(login)) : template.replace(LOGIN, login);
        if (!bound(connection, name, secret)) {
            return Optional.empty();
        }
        var found = config.searchBase().isEmpty() ? Optional.<SearchResultEntry>empty() : search(connection, login);
        return Optional.of(entry(found, login));
    }

    private Optional<Entry> searchThenBind(LDAPConnection connection, String login, byte[] secret)
            throws LDAPException {
        if (!config.searchUser().isEmpty()) {
            connection.bind(config.searchUser(), config.searchPassword());
        }
        var found = search(connection, login);
        // For somebody unknown a bind that must fail: both refusals take a bind.
        var name = found.map(SearchResultEntry::getDN)
                .orElseGet(() -> "cn=" + UUID.randomUUID() + ',' + config.searchBase());
        return bound(connection, name, secret) && found.isPresent()
                ? Optional.of(entry(found, login))
                : Optional.empty();
    }

    private Optional<SearchResultEntry> search(LDAPConnection connection, String login) throws LDAPException {
        var filter = Filter.create(config.searchFilter().replace(LOGIN, Filter.encodeValue(login)));
        var request = new SearchRequest(config.searchBase(), SearchScope.SUB, filter, ATTRIBUTES);
        request.setSizeLimit(2);
        try {
            var found = connection.search(request).getSearchEntries();
            if (found.size() > 1) {
                LOG.warn("event=directory-ambiguous filter={}", config.searchFilter());
            }
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.SIZE_LIMIT_EXCEEDED || e.getResultCode() == ResultCode.NO_SUCH_OBJECT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** False for whatever the server says about the person; it throws when nothing was said about the person. */
    private static boolean bound(LDAPConnection connection, String name, byte[] secret) throws LDAPException {
        try {
            return connection.bind(new SimpleBindRequest(name, secret)).getResultCode() == ResultCode.SUCCESS;
        } catch (LDAPException e) {
            if (e.getResultCode() == ResultCode.INVALID_CREDENTIALS
                    || e.getResultCode() == ResultCode.NO_SUCH_OBJECT
                    || e.getResultCode() == ResultCode.INVALID_DN_SYNTAX
                    || e.getResultCode() == ResultCode.UNWILLING_TO_PERFORM
                    || e.getResultCode() == ResultCode.INAPPROPRIATE_AUTHENTICATION
                    || e.getResultCode() == ResultCode.CONSTRAINT_VIOLATION) {
                return false;
            }
            throw e;
        }
    }

    private Entry entry(Optional<SearchResultEntry> found, String login) {
        var name = found.flatMap(entry -> first(entry, "displayName", "cn")).orElse(login);
        var title = found.flatMap(entry -> first(entry, "title")).orElse("");
        return new Entry(cut(name), cut(title), found.flatMap(this::role));
    }

    private Optional<Role> role(SearchResultEntry entry) {
        var groups = entry.getAttributeValues("memberOf");
        if (groups == null) {
            return Optional.empty();
        }
        return config.groups().stream()
                .filter(mapped -> Arrays.stream(groups).anyMatch(group -> same(group, mapped.name())))
                .map(LdapConfig.Group::role)
                .findFirst();
    }

    private static boolean same(String one, String other) {
        try {
            return DN.equals(one, other);
        } catch (LDAPException e) {
            LOG.debug("event=directory-group-is-no-name", e);
            return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
        }
    }

    private static Optional<String> first(SearchResultEntry entry, String... attributes) {
        return Stream.of(attributes)
                .map(entry::getAttributeValue)
                .filter(value -> value != null && !value.isBlank())
                .map(String::strip)
                .findFirst();
    }

    private static String cut(String text) {
        return text.length() <= NAME_MAX ? text : text.substring(0, NAME_MAX);
    }

    private static String escaped(String value) {
        var name = new RDN("x", value).toMinimallyEncodedString();
        return name.substring(name.indexOf('=') + 1);
    }

    private RegistryException unavailable(LDAPException failure) {
        LOG.warn("event=directory-unavailable result={} hosts={}", failure.getResultCode(), config.hosts());
        LOG.debug("event=directory-unavailable", failure);
        return new RegistryException(
                ErrorCode.DIRECTORY_SERVER_UNAVAILABLE, "directory server: " + failure.getResultCode(), failure);
    }

    private static SocketFactory sockets(LdapConfig config) {
        if (!config.tls()) {
            LOG.warn("event=directory-without-tls hosts={}", config.hosts());
            return SocketFactory.getDefault();
        }
        try {
            var ssl = config.authority().isPresent()
                    ? new SSLUtil(
                            new PEMFileTrustManager(config.authority().get().toFile()))
                    : new SSLUtil();
            return ssl.createSSLSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new RegistryException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "ldap.authority: cannot be read (expected: PEM certificates)",
                    Map.of("name", "ldap.authority"),
                    e);
        }
    }

    /** Without a String in between, which could not be wiped. */
    private static byte[] utf8(char[] password) {
        var buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
