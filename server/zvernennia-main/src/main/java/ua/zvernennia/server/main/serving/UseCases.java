package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.grpc.CardUseCases;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.usecase.directory.GetDirectory;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.registration.FindPreviousCards;
import ua.zvernennia.server.usecase.registration.GetCard;
import ua.zvernennia.server.usecase.registration.GetCardHistory;
import ua.zvernennia.server.usecase.registration.IssuedNumbers;
import ua.zvernennia.server.usecase.registration.ListActs;
import ua.zvernennia.server.usecase.registration.PerformAct;
import ua.zvernennia.server.usecase.registration.RegisterCard;
import ua.zvernennia.server.usecase.registration.StreamCards;
import ua.zvernennia.server.usecase.registration.UpdateCard;
import ua.zvernennia.server.usecase.security.LogIn;
import ua.zvernennia.server.usecase.security.LogOut;
import ua.zvernennia.server.usecase.security.Sessions;

/** What the edge calls, made of the database's ports. */
record UseCases(
        LogIn logIn,
        LogOut logOut,
        Sessions sessions,
        CardUseCases cards,
        ChangeFeed feed,
        GetDirectory directory,
        PerformAct performAct,
        ListActs listActs) {

    UseCases {
        requireNonNull(logIn, "logIn");
        requireNonNull(logOut, "logOut");
        requireNonNull(sessions, "sessions");
        requireNonNull(cards, "cards");
        requireNonNull(feed, "feed");
        requireNonNull(directory, "directory");
        requireNonNull(performAct, "performAct");
        requireNonNull(listActs, "listActs");
    }

    static UseCases on(Database database, IssuedNumbers issued) {
        var transactions = database.transactions();
        var permissions = database.permissions();
        var ports = database.registration(permissions);
        return new UseCases(
                new LogIn(
                        transactions,
                        database.users(),
                        database.sessions(),
                        new Argon2Passwords(),
                        database.audit(),
                        database.clock(),
                        database.identity()),
                new LogOut(transactions, database.sessions(), database.audit()),
                new Sessions(transactions, database.sessions(), database.clock()),
                new CardUseCases(
                        new RegisterCard(ports, database.numbers(), issued),
                        new UpdateCard(ports),
                        new GetCard(ports),
                        new GetCardHistory(ports),
                        new FindPreviousCards(ports),
                        new StreamCards(
                                transactions, database.lines(), database.feed(), permissions, database.audit())),
                new ChangeFeed(transactions, database.feed(), database.signals(), permissions),
                new GetDirectory(transactions, database.directory(), permissions),
                new PerformAct(ports, database.acts(), database.terms(), database.numbers(), issued),
                new ListActs(ports, database.acts()));
    }
}
