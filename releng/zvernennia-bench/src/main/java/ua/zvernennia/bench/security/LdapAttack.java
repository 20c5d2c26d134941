package ua.zvernennia.bench.security;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.main.config.LdapConfig;
import ua.zvernennia.server.main.ldap.LdapDirectory;

/** Logins that a directory server would take for a filter or a name: none may open what the password belongs to. */
final class LdapAttack implements Attack {

    private static final String BASE = "dc=kyiv,dc=example";
    private static final String PEOPLE = "ou=people," + BASE;
    private static final String PASSWORD = "пароль домену";
    private static final List<String> LOGINS = List.of(
            "*",
            "o*",
            "olena)(uid=*",
            "*)(|(uid=*",
            "*))(|(objectClass=*",
            "olena,ou=people",
            "olena," + PEOPLE + "+cn=x",
            "\\2a",
            "\\6flena",
            "(",
            ")",
            "\u0000",
            "olena\u0000",
            "olena)(&",
            "olena)(!(uid=x)",
            "",
            " ");

    @Override
    public String name() {
        return "ldap";
    }

    @Override
    public void run(Target target, Findings findings) throws Exception {
        var config = new InMemoryDirectoryServerConfig(BASE);
        config.setSchema(null);
        try (var directory = new InMemoryDirectoryServer(config)) {
            directory.add("dn: " + BASE, "objectClass: domain", "dc: kyiv");
            directory.add("dn: " + PEOPLE, "objectClass: organizationalUnit", "ou: people");
            directory.add(
                    "dn: uid=olena," + PEOPLE,
                    "objectClass: inetOrgPerson",
                    "uid: olena",
                    "displayName: Тестова Олена",
                    "userPassword: " + PASSWORD);
            directory.startListening();
            var searching = new LdapDirectory(config("", PEOPLE, directory.getListenPort()));
            var template = new LdapDirectory(config("uid={login}," + PEOPLE, "", directory.getListenPort()));
            for (var door : List.of(searching, template)) {
                findings.count();
                if (door.verify("olena", PASSWORD.toCharArray()).isEmpty()) {
                    findings.failed("the right login is refused");
                }
                for (var login : LOGINS) {
                    tried(findings, door, login);
                }
            }
        }
    }

    private static void tried(Findings findings, LdapDirectory door, String login) {
        findings.count();
        try {
            if (door.verify(login, PASSWORD.toCharArray()).isPresent()) {
                findings.failed("somebody else's entry is opened by " + login);
            }
        } catch (RegistryException e) {
            findings.failed("the directory server is confused by " + login + ": " + e.code());
        }
    }

    private static LdapConfig config(String template, String base, int port) {
        return new LdapConfig(
                List.of("localhost:" + port),
                false,
                Optional.empty(),
                Duration.ofSeconds(10),
                template,
                base,
                "(uid={login})",
                "",
                "",
                true,
                List.of());
    }
}
