package ua.zvernennia.server.main;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Person;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserState;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.main.secrets.SecretKeyFile;
import ua.zvernennia.server.usecase.people.ChangePeople;
import ua.zvernennia.server.usecase.people.ExportPerson;
import ua.zvernennia.server.usecase.people.PeopleRepository;
import ua.zvernennia.server.usecase.security.Actor;

/** {@code people}: users, positions and substitutions; works beside a running server, whose streams notice at once. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Users, positions and substitutions.",
        subcommands = StaffImportCommand.class)
final class PeopleCommands {

    private static final int CONNECTIONS = 2;

    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Users and their positions, with their ids.")
    int list(
            @Mixin CommonOptions options,
            @Parameters(
                            paramLabel = "TEXT",
                            arity = "0..1",
                            defaultValue = "",
                            description = "part of a login, name, title")
                    String text) {
        return with(options, "people list", people -> {
            var after = "";
            for (var page = people.find(text, after); !page.isEmpty(); page = people.find(text, after)) {
                page.forEach(this::print);
                after = page.getLast().login();
            }
            return 0;
        });
    }

    @Command(name = "block", mixinStandardHelpOptions = true, description = "Ends the sessions and lets nobody in.")
    int block(@Mixin CommonOptions options, @Parameters(paramLabel = "LOGIN") String login) {
        return state(options, login, UserState.BLOCKED);
    }

    @Command(name = "unblock", mixinStandardHelpOptions = true, description = "Lets a blocked or an invited user in.")
    int unblock(@Mixin CommonOptions options, @Parameters(paramLabel = "LOGIN") String login) {
        return state(options, login, UserState.ACTIVE);
    }

    @Command(name = "archive", mixinStandardHelpOptions = true, description = "Closes an account for ever.")
    int archive(@Mixin CommonOptions options, @Parameters(paramLabel = "LOGIN") String login) {
        return state(options, login, UserState.ARCHIVED);
    }

    @Command(name = "position-add", mixinStandardHelpOptions = true, description = "Gives a user one more position.")
    int addPosition(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "LOGIN") String login,
            @Option(names = "--unit", required = true, paramLabel = "CODE") String unit,
            @Option(names = "--title", required = true, paramLabel = "TITLE") String title,
            @Option(names = "--role", required = true, paramLabel = "ROLE") Role role,
            @Option(names = "--from", required = true, paramLabel = "DATE", description = "first day") LocalDate from,
            @Option(names = "--to", paramLabel = "DATE", description = "last day") LocalDate to,
            @Option(names = "--head", description = "heads the unit") boolean head) {
        return with(options, "people position-add", people -> {
            var added = people.change()
                    .addPosition(
                            people.actor(),
                            people.unit(unit),
                            title,
                            role,
                            head,
                            Optional.of(people.byLogin(login).id()),
                            from,
                            Optional.ofNullable(to));
            out().println("added " + added.id());
            return 0;
        });
    }

    @Command(name = "position-end", mixinStandardHelpOptions = true, description = "Ends a position with a day.")
    int endPosition(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "POSITION", description = "id, see list") String position,
            @Parameters(paramLabel = "DATE", description = "last day") LocalDate lastDay) {
        return with(options, "people position-end", people -> {
            people.change().end(people.actor(), position, lastDay);
            return 0;
        });
    }

    @Command(
            name = "substitute",
            mixinStandardHelpOptions = true,
            description = "Lets the holder of one position act in another one.")
    int substitute(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "POSITION", description = "id of the position acted in") String position,
            @Parameters(paramLabel = "SUBSTITUTE", description = "id of the position whose holder acts")
                    String substitute,
            @Option(names = "--from", paramLabel = "TIME", description = "ISO 8601 with zone; now unless set")
                    Instant from,
            @Option(names = "--until", paramLabel = "TIME", description = "ISO 8601 with zone; open unless set")
                    Instant until,
            @Option(names = "--read-only", description = "look, but not act") boolean readsOnly,
            @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "") String reason) {
        return with(options, "people substitute", people -> {
            var made = people.change()
                    .substitute(
                            people.actor(),
                            position,
                            substitute,
                            Optional.ofNullable(from),
                            Optional.ofNullable(until),
                            readsOnly,
                            reason);
            out().println("added " + made.id());
            return 0;
        });
    }

    @Command(name = "substitute-end", mixinStandardHelpOptions = true, description = "Ends a substitution now.")
    int endSubstitution(
            @Mixin CommonOptions options, @Parameters(paramLabel = "SUBSTITUTION", description = "its id") String id) {
        return with(options, "people substitute-end", people -> {
            people.change().endSubstitution(people.actor(), id);
            return 0;
        });
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Everything on one applicant and who looked at it, as JSON, for the person's own request.",
                "Names are not unique: give the phone where it is known. Each card leaves a row in the audit."
            })
    int export(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "FILE.json", description = "new file, for its owner alone") Path file,
            @Option(names = "--surname", required = true, paramLabel = "NAME") String surname,
            @Option(names = "--given-name", required = true, paramLabel = "NAME") String givenName,
            @Option(names = "--patronymic", paramLabel = "NAME", defaultValue = "") String patronymic,
            @Option(names = "--phone", paramLabel = "PHONE", defaultValue = "") String phone,
            @Option(
                            names = "--reason",
                            required = true,
                            paramLabel = "TEXT",
                            description = "number and date of the request")
                    String reason)
            throws IOException {
        var json = with(
                options,
                "people export",
                people -> new ExportPerson(
                                people.database().transactions(),
                                people.database().personalData(),
                                people.database().audit())
                        .execute(new PersonName(surname, givenName, patronymic), phone, reason));
        PrivateFile.write(file, json);
        out().println("written " + file);
        return 0;
    }

    private int state(CommonOptions options, String login, UserState state) {
        return with(options, "people " + state.name().toLowerCase(Locale.ROOT), people -> {
            print(people.change().bringTo(people.actor(), people.byLogin(login).id(), state));
            return 0;
        });
    }

    private void print(Person person) {
        out().println(person.login() + '\t' + person.state() + '\t' + person.displayName());
        person.positions().forEach(position -> out().println("\t" + line(position)));
    }

    private static String line(HeldPosition position) {
        return position.id()
                + '\t'
                + position.role()
                + '\t'
                + position.validFrom()
                + '…'
                + position.validTo().map(LocalDate::toString).orElse("")
                + '\t'
                + position.title();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static <T> T with(CommonOptions options, String command, Function<Desk, T> work) {
        var config = options.config();
        try (var home = RegistryDatabase.open(config);
                var database = Database.open(home.access(CONNECTIONS), SecretKeyFile.of(config))) {
            return work.apply(Desk.on(database, command));
        }
    }

    /** The operator at the console. */
    record Desk(Database database, PeopleRepository people, ChangePeople change, Actor actor) {

        Desk {
            requireNonNull(database, "database");
        }

        static Desk on(Database database, String command) {
            var people = database.people(new Argon2Passwords());
            var change = new ChangePeople(
                    database.transactions(), people, database.permissions(), database.audit(), database.clock());
            return new Desk(database, people, change, Actor.operator(command));
        }

        List<Person> find(String text, String after) {
            return change.find(actor, text, after, 0);
        }

        Person byLogin(String login) {
            return change.byLogin(actor, login);
        }

        String unit(String code) {
            return database.transactions()
                    .inTransaction(() -> people.unitByCode(code))
                    .orElseThrow(() -> new RegistryException(
                            ErrorCode.INVALID_VALUE, "no such organisation", Map.of("field", "organisation")));
        }
    }
}
