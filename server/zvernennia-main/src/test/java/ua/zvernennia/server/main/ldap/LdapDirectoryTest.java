package ua.zvernennia.server.main.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.main.config.LdapConfig;
import ua.zvernennia.server.main.testing.Certificates;

/** A real directory server inside this process, over LDAPS with a certificate of its own authority. */
class LdapDirectoryTest {

    private static final String PASSWORD = "доменний пароль";
    private static final String PEOPLE = "ou=people,dc=kyiv,dc=example";

    @TempDir
    private static Path folder;

    private static InMemoryDirectoryServer server;
    private static Path authority;

    @BeforeAll
    static void start() throws Exception {
        var made = Certificates.make(folder.resolve("ldap"), InstantSource.system());
        authority = made.authority();
        var store = keyStore(made);
        var config = new InMemoryDirectoryServerConfig("dc=kyiv,dc=example");
        config.addAdditionalBindCredentials("cn=reader,dc=kyiv,dc=example", "reader");
        config.setSchema(null);
        config.setListenerConfigs(InMemoryListenerConfig.createLDAPSConfig(
                "ldaps",
                0,
                new SSLUtil(new KeyStoreKeyManager(store.toFile(), "secret".toCharArray()), null)
                        .createSSLServerSocketFactory()));
        server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=kyiv,dc=example", "objectClass: domain", "dc: kyiv");
        server.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
        add("olena", "Тестова Олена", "cn=Registrars,dc=kyiv,dc=example");
        add("petro", "Тестовий Петро", "cn=Others,dc=kyiv,dc=example");
        server.startListening();
    }

    @AfterAll
    static void stop() {
        server.shutDown(true);
    }

    @Test
    void whoIsFoundBindsAndBringsNameAndRole() {
        var entry = searching().verify("olena", PASSWORD.toCharArray()).orElseThrow();
        assertThat(entry.displayName()).isEqualTo("Тестова Олена");
        assertThat(entry.title()).isEqualTo("Реєстратор");
        assertThat(entry.role()).contains(Role.REGISTRAR);
        assertThat(searching()
                        .verify("petro", PASSWORD.toCharArray())
                        .orElseThrow()
                        .role())
                .isEmpty();
    }

    @Test
    void aTemplateBindsWithoutASearch() {
        var directory = new LdapDirectory(config("uid={login}," + PEOPLE, "", authority, port()));
        assertThat(directory.verify("olena", PASSWORD.toCharArray())).isPresent();
        assertThat(directory.verify("olena", "інший".toCharArray())).isEmpty();
        assertThat(directory.verify("nobody", PASSWORD.toCharArray())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "ol*",
                "olena)(uid=*",
                "*)(|(uid=*",
                "olena,ou=people",
                "\\2a",
                "(",
                "\u0000",
                "olena)(&",
                "ОЛЕНА"
            })
    void whatIsTypedNeverBecomesAFilterOrAName(String login) {
        assertThat(searching().verify(login, PASSWORD.toCharArray())).isEmpty();
        assertThat(new LdapDirectory(config("uid={login}," + PEOPLE, "", authority, port()))
                        .verify(login, PASSWORD.toCharArray()))
                .isEmpty();
    }

    @Test
    void wrongUnknownAndEmptyLookTheSame() {
        assertThat(searching().verify("olena", "інший".toCharArray())).isEmpty();
        assertThat(searching().verify("nobody", PASSWORD.toCharArray())).isEmpty();
        assertThat(searching().verify("olena", new char[0])).isEmpty(); // an anonymous bind would succeed
    }

    @Test
    void aServerThatIsAwayIsNoWrongPassword() {
        unavailable(new LdapDirectory(config("", PEOPLE, authority, 1)));
    }

    @Test
    void aServerOfAnotherAuthorityIsNotTrusted() {
        var other = Certificates.make(folder.resolve("other"), InstantSource.system())
                .authority();
        unavailable(new LdapDirectory(config("", PEOPLE, other, port())));
    }

    @Test
    void aSecondServerIsAskedWhenTheFirstIsAway() {
        var config = config("", PEOPLE, authority, 1);
        var both = new LdapConfig(
                List.of("localhost:1", "localhost:" + port()),
                true,
                config.authority(),
                config.timeout(),
                "",
                PEOPLE,
                config.searchFilter(),
                config.searchUser(),
                config.searchPassword(),
                false,
                List.of());
        assertThat(new LdapDirectory(both).verify("olena", PASSWORD.toCharArray()))
                .isPresent();
    }

    private static void unavailable(LdapDirectory directory) {
        assertThatThrownBy(() -> directory.verify("olena", PASSWORD.toCharArray()))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.DIRECTORY_SERVER_UNAVAILABLE));
    }

    private static LdapDirectory searching() {
        return new LdapDirectory(config("", PEOPLE, authority, port()));
    }

    private static LdapConfig config(String template, String base, Path authority, int port) {
        return new LdapConfig(
                List.of("localhost:" + port),
                true,
                Optional.of(authority),
                Duration.ofSeconds(5),
                template,
                base,
                "(uid={login})",
                "cn=reader,dc=kyiv,dc=example",
                "reader",
                true,
                List.of(new LdapConfig.Group("CN=Registrars, dc=kyiv,dc=example", Role.REGISTRAR)));
    }

    private static int port() {
        return server.getListenPort();
    }

    private static void add(String login, String name, String group) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + login + ',' + PEOPLE,
                "objectClass: inetOrgPerson",
                "uid: " + login,
                "displayName: " + name,
                "title: Реєстратор",
                "memberOf: " + group,
                "userPassword: " + PASSWORD);
    }

    private static Path keyStore(Certificates.Made made) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "server", made.key(), "secret".toCharArray(), made.chain().toArray(Certificate[]::new));
        var file = folder.resolve("ldap.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, "secret".toCharArray());
        }
        return file;
    }
}
