package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.server.grpc.ApplicantsUseCases;
import ua.zvernennia.server.grpc.AuditUseCases;
import ua.zvernennia.server.grpc.CardLinksGrpcService;
import ua.zvernennia.server.grpc.CardUseCases;
import ua.zvernennia.server.grpc.ExecutionsGrpcService;
import ua.zvernennia.server.grpc.FileUseCases;
import ua.zvernennia.server.grpc.ReportDeskGrpcService;
import ua.zvernennia.server.grpc.ReportUseCases;
import ua.zvernennia.server.grpc.WorkUseCases;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.main.audit.AuditFiles;
import ua.zvernennia.server.main.config.LdapConfig;
import ua.zvernennia.server.main.config.ServerConfig;
import ua.zvernennia.server.main.ldap.LdapDirectory;
import ua.zvernennia.server.usecase.applicants.ApplicantPorts;
import ua.zvernennia.server.usecase.applicants.FindPersons;
import ua.zvernennia.server.usecase.applicants.ListMerges;
import ua.zvernennia.server.usecase.applicants.MergePersons;
import ua.zvernennia.server.usecase.applicants.ProposeMark;
import ua.zvernennia.server.usecase.audit.ExportAudit;
import ua.zvernennia.server.usecase.audit.ProveAudit;
import ua.zvernennia.server.usecase.audit.SearchAudit;
import ua.zvernennia.server.usecase.desk.KeepDesks;
import ua.zvernennia.server.usecase.desk.SearchCards;
import ua.zvernennia.server.usecase.directory.AffectedCards;
import ua.zvernennia.server.usecase.directory.EditDictionary;
import ua.zvernennia.server.usecase.directory.GetDirectory;
import ua.zvernennia.server.usecase.execution.ActOnMany;
import ua.zvernennia.server.usecase.execution.ActOnTree;
import ua.zvernennia.server.usecase.execution.FollowCard;
import ua.zvernennia.server.usecase.execution.GetTree;
import ua.zvernennia.server.usecase.execution.HandOverWork;
import ua.zvernennia.server.usecase.execution.ReadFolders;
import ua.zvernennia.server.usecase.execution.ReadWork;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.list.ShareFilters;
import ua.zvernennia.server.usecase.notification.ReadNotices;
import ua.zvernennia.server.usecase.people.AnswerPerson;
import ua.zvernennia.server.usecase.people.ChangePeople;
import ua.zvernennia.server.usecase.people.Staff;
import ua.zvernennia.server.usecase.people.SwitchPosition;
import ua.zvernennia.server.usecase.printing.GetPrintTemplate;
import ua.zvernennia.server.usecase.registration.FindPreviousCards;
import ua.zvernennia.server.usecase.registration.GetCard;
import ua.zvernennia.server.usecase.registration.GetCardHistory;
import ua.zvernennia.server.usecase.registration.IssuedNumbers;
import ua.zvernennia.server.usecase.registration.LinkCards;
import ua.zvernennia.server.usecase.registration.ListActs;
import ua.zvernennia.server.usecase.registration.ListLinks;
import ua.zvernennia.server.usecase.registration.PerformAct;
import ua.zvernennia.server.usecase.registration.RegisterCard;
import ua.zvernennia.server.usecase.registration.StreamCards;
import ua.zvernennia.server.usecase.registration.UnmaskCard;
import ua.zvernennia.server.usecase.registration.UpdateCard;
import ua.zvernennia.server.usecase.report.DrillReport;
import ua.zvernennia.server.usecase.report.ListReports;
import ua.zvernennia.server.usecase.report.ReportEngine;
import ua.zvernennia.server.usecase.report.ReportPorts;
import ua.zvernennia.server.usecase.report.RunReport;
import ua.zvernennia.server.usecase.report.desk.ClosePeriod;
import ua.zvernennia.server.usecase.report.desk.ReportMargins;
import ua.zvernennia.server.usecase.report.desk.SavedParameters;
import ua.zvernennia.server.usecase.security.DirectoryLogin;
import ua.zvernennia.server.usecase.security.Permissions;

/** What the edge calls, made of the database's ports. */
record UseCases(
        Logins logins,
        ChangePeople people,
        Staff staff,
        EditDictionary dictionaries,
        SwitchPosition positions,
        CardUseCases cards,
        ChangeFeed feed,
        GetDirectory directory,
        ApplicantsUseCases applicants,
        PerformAct performAct,
        ListActs listActs,
        CardLinksGrpcService.UseCases links,
        GetPrintTemplate printTemplate,
        ExecutionsGrpcService.UseCases executions,
        WorkUseCases work,
        ReportUseCases reports,
        ShareFilters filters,
        AuditUseCases audit,
        FileUseCases files,
        KeepDesks desks,
        SearchCards search,
        AnswerPerson person) {

    UseCases {
        requireNonNull(logins, "logins");
        requireNonNull(people, "people");
        requireNonNull(staff, "staff");
        requireNonNull(dictionaries, "dictionaries");
        requireNonNull(positions, "positions");
        requireNonNull(cards, "cards");
        requireNonNull(feed, "feed");
        requireNonNull(directory, "directory");
        requireNonNull(applicants, "applicants");
        requireNonNull(performAct, "performAct");
        requireNonNull(listActs, "listActs");
        requireNonNull(links, "links");
        requireNonNull(printTemplate, "printTemplate");
        requireNonNull(executions, "executions");
        requireNonNull(work, "work");
        requireNonNull(reports, "reports");
        requireNonNull(filters, "filters");
        requireNonNull(audit, "audit");
        requireNonNull(files, "files");
        requireNonNull(desks, "desks");
        requireNonNull(search, "search");
        requireNonNull(person, "person");
    }

    static UseCases on(
            Database database, IssuedNumbers issued, ServerConfig config, ReportEngine engine, FileUseCases files) {
        var transactions = database.transactions();
        var permissions = database.permissions();
        var ports = database.registration(permissions);
        var people = database.people(new Argon2Passwords());
        return new UseCases(
                Logins.on(database.login(), permissions, directory(config.ldap()), config.login()),
                new ChangePeople(transactions, people, permissions, database.audit(), database.clock()),
                new Staff(transactions, database.staff(), people, permissions, database.audit(), database.clock()),
                new EditDictionary(
                        transactions,
                        database.dictionaries(),
                        new AffectedCards(database.openTerms(), database.terms()),
                        permissions,
                        database.audit()),
                new SwitchPosition(transactions, people, database.sessions(), database.audit(), database.clock()),
                new CardUseCases(
                        new RegisterCard(ports, database.numbers(), issued),
                        new UpdateCard(ports),
                        new GetCard(ports),
                        new UnmaskCard(ports),
                        new GetCardHistory(ports),
                        new FindPreviousCards(ports, database.lines(), database.rights()),
                        new StreamCards(
                                transactions, database.lines(), database.feed(), database.rights(), database.audit())),
                new ChangeFeed(transactions, database.feed(), database.signals(), database.lines(), database.rights()),
                new GetDirectory(transactions, database.directory(), permissions),
                applicants(database, permissions),
                new PerformAct(
                        ports,
                        database.acts(),
                        database.terms(),
                        database.numbers(),
                        issued,
                        new FollowCard(database.execution(permissions, TreePolicy.USUAL))),
                new ListActs(ports, database.acts()),
                new CardLinksGrpcService.UseCases(
                        new ListLinks(ports, database.links(), database.rights()),
                        new LinkCards(ports, database.links())),
                new GetPrintTemplate(transactions, database.printTemplates(), permissions),
                executions(database, permissions),
                work(database, permissions),
                reports(database, permissions, engine),
                new ShareFilters(database.sharedFilters(permissions)),
                audit(database, permissions, config),
                files,
                new KeepDesks(transactions, database.desks(), permissions, database.audit()),
                new SearchCards(transactions, database.lines(), database.rights(), permissions, database.audit()),
                new AnswerPerson(transactions, database.personalData(), permissions, database.audit()));
    }

    private static ExecutionsGrpcService.UseCases executions(Database database, Permissions permissions) {
        var ports = database.execution(permissions, TreePolicy.USUAL);
        return new ExecutionsGrpcService.UseCases(
                new GetTree(ports), new ActOnTree(ports), new ReadFolders(ports, database.terms()));
    }

    private static WorkUseCases work(Database database, Permissions permissions) {
        var ports = database.execution(permissions, TreePolicy.USUAL);
        return new WorkUseCases(
                new ActOnMany(ports),
                new HandOverWork(ports),
                new ReadWork(ports, database.workFigures(), database.terms()),
                new ReadNotices(database.transactions(), database.notices(), permissions, database.rights()));
    }

    private static AuditUseCases audit(Database database, Permissions permissions, ServerConfig config) {
        var reading = database.auditReading(permissions);
        var serverId = database.transactions().inTransaction(database.identity()::serverId);
        return new AuditUseCases(
                new SearchAudit(reading),
                new ExportAudit(reading),
                new ProveAudit(reading, new AuditFiles(config.data()).witness(serverId)));
    }

    private static DirectoryLogin directory(LdapConfig ldap) {
        return ldap.enabled() ? new LdapDirectory(ldap) : DirectoryLogin.NONE;
    }

    private static ReportUseCases reports(Database database, Permissions permissions, ReportEngine engine) {
        var ports = new ReportPorts(
                database.transactions(),
                engine,
                database.reportRuns(),
                database.audit(),
                permissions,
                database.rights(),
                database.clock());
        var desk = database.reportDesk();
        return new ReportUseCases(
                new ListReports(ports),
                new RunReport(ports),
                new DrillReport(ports),
                new ReportDeskGrpcService.UseCases(
                        new SavedParameters(ports, desk),
                        new ReportMargins(ports, desk),
                        new ClosePeriod(ports, desk)));
    }

    private static ApplicantsUseCases applicants(Database database, Permissions permissions) {
        var ports = new ApplicantPorts(
                database.transactions(),
                database.applicants(),
                permissions,
                database.rights(),
                database.audit(),
                database.clock());
        return new ApplicantsUseCases(
                new FindPersons(ports), new MergePersons(ports), new ListMerges(ports), new ProposeMark(ports));
    }
}
