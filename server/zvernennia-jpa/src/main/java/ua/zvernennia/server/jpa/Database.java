package ua.zvernennia.server.jpa;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.model.files.FileTypes;
import ua.zvernennia.server.jpa.applicants.SqlApplicants;
import ua.zvernennia.server.jpa.audit.SqlAuditChain;
import ua.zvernennia.server.jpa.audit.SqlAuditTrail;
import ua.zvernennia.server.jpa.desk.SqlDeskRepository;
import ua.zvernennia.server.jpa.directory.SqlDictionaries;
import ua.zvernennia.server.jpa.directory.SqlDirectoryRepository;
import ua.zvernennia.server.jpa.directory.SqlOpenTerms;
import ua.zvernennia.server.jpa.execution.SqlFolderRepository;
import ua.zvernennia.server.jpa.execution.SqlTreeRepository;
import ua.zvernennia.server.jpa.execution.SqlWorkFigures;
import ua.zvernennia.server.jpa.feed.PgFeedSignals;
import ua.zvernennia.server.jpa.feed.PgNotifier;
import ua.zvernennia.server.jpa.feed.SqlChangeLog;
import ua.zvernennia.server.jpa.feed.SqlFeedReader;
import ua.zvernennia.server.jpa.feed.SqlVisibleLines;
import ua.zvernennia.server.jpa.files.SqlContentRepository;
import ua.zvernennia.server.jpa.files.SqlFileRepository;
import ua.zvernennia.server.jpa.files.SqlUploadRepository;
import ua.zvernennia.server.jpa.list.SqlFilterRepository;
import ua.zvernennia.server.jpa.notification.SqlContacts;
import ua.zvernennia.server.jpa.notification.SqlLetters;
import ua.zvernennia.server.jpa.notification.SqlNotices;
import ua.zvernennia.server.jpa.notification.SqlReminders;
import ua.zvernennia.server.jpa.printing.SqlPrintTemplates;
import ua.zvernennia.server.jpa.privacy.SqlKeptCards;
import ua.zvernennia.server.jpa.registration.JpaCardRepository;
import ua.zvernennia.server.jpa.registration.SqlCardActs;
import ua.zvernennia.server.jpa.registration.SqlCardLinks;
import ua.zvernennia.server.jpa.registration.SqlNumberCounters;
import ua.zvernennia.server.jpa.registration.SqlNumbers;
import ua.zvernennia.server.jpa.registration.SqlPersonalData;
import ua.zvernennia.server.jpa.registration.SqlWriteRequests;
import ua.zvernennia.server.jpa.report.SqlReportDesk;
import ua.zvernennia.server.jpa.report.SqlReportRuns;
import ua.zvernennia.server.jpa.secrets.Sealing;
import ua.zvernennia.server.jpa.secrets.SqlSealedRows;
import ua.zvernennia.server.jpa.security.SqlCredentials;
import ua.zvernennia.server.jpa.security.SqlLoginFailures;
import ua.zvernennia.server.jpa.security.SqlLoginSteps;
import ua.zvernennia.server.jpa.security.SqlParticipation;
import ua.zvernennia.server.jpa.security.SqlPeopleRepository;
import ua.zvernennia.server.jpa.security.SqlRightsSource;
import ua.zvernennia.server.jpa.security.SqlSessionRepository;
import ua.zvernennia.server.jpa.security.SqlStaffRepository;
import ua.zvernennia.server.jpa.security.SqlUserRepository;
import ua.zvernennia.server.jpa.terms.SqlTermData;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.RegistryIdentity;
import ua.zvernennia.server.usecase.applicants.Applicants;
import ua.zvernennia.server.usecase.audit.AuditChain;
import ua.zvernennia.server.usecase.audit.AuditReading;
import ua.zvernennia.server.usecase.desk.DeskRepository;
import ua.zvernennia.server.usecase.directory.AffectedCards.OpenTerms;
import ua.zvernennia.server.usecase.directory.Dictionaries;
import ua.zvernennia.server.usecase.directory.DirectoryRepository;
import ua.zvernennia.server.usecase.execution.ExecutionPorts;
import ua.zvernennia.server.usecase.execution.FolderRepository;
import ua.zvernennia.server.usecase.execution.TreeRepository;
import ua.zvernennia.server.usecase.execution.WorkFigures;
import ua.zvernennia.server.usecase.feed.ChangeLog;
import ua.zvernennia.server.usecase.feed.FeedReader;
import ua.zvernennia.server.usecase.feed.FeedSignals;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.files.ContentInspector;
import ua.zvernennia.server.usecase.files.ContentStore;
import ua.zvernennia.server.usecase.files.FileLimits;
import ua.zvernennia.server.usecase.files.FilePorts;
import ua.zvernennia.server.usecase.list.FilterPorts;
import ua.zvernennia.server.usecase.notification.Contacts;
import ua.zvernennia.server.usecase.notification.Letters;
import ua.zvernennia.server.usecase.notification.NoticeRepository;
import ua.zvernennia.server.usecase.notification.Reminders;
import ua.zvernennia.server.usecase.people.PeopleRepository;
import ua.zvernennia.server.usecase.people.PersonalData;
import ua.zvernennia.server.usecase.people.StaffRepository;
import ua.zvernennia.server.usecase.printing.PrintTemplates;
import ua.zvernennia.server.usecase.privacy.KeptCards;
import ua.zvernennia.server.usecase.registration.CardActs;
import ua.zvernennia.server.usecase.registration.CardLinks;
import ua.zvernennia.server.usecase.registration.CardRepository;
import ua.zvernennia.server.usecase.registration.NumberCounters;
import ua.zvernennia.server.usecase.registration.Numbers;
import ua.zvernennia.server.usecase.registration.RegistrationPorts;
import ua.zvernennia.server.usecase.registration.WriteRequests;
import ua.zvernennia.server.usecase.report.ReportRuns;
import ua.zvernennia.server.usecase.secrets.SealedRows;
import ua.zvernennia.server.usecase.secrets.SecretBox;
import ua.zvernennia.server.usecase.security.LoginPorts;
import ua.zvernennia.server.usecase.security.Passwords;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.SessionRepository;
import ua.zvernennia.server.usecase.security.TablePermissions;
import ua.zvernennia.server.usecase.security.UserRepository;
import ua.zvernennia.server.usecase.terms.TermData;

/** A migrated database, open, with every port on it that the use cases ask for. */
public final class Database implements AutoCloseable {

    static final String APPLICATION = "zvernennia";

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final JpaTransactions transactions;
    private final Sql sql;
    private final PgNotifier notifier;
    private final PgFeedSignals signals;
    private final DirectoryRepository directory;
    private final RightsSource rights;
    private final Sealing sealing;

    private Database(DatabaseConfig config, HikariDataSource pool, SecretBox box) {
        this.pool = pool;
        this.factory = Persistence.createEntityManagerFactory(
                APPLICATION, Map.of("jakarta.persistence.nonJtaDataSource", pool));
        this.transactions = new JpaTransactions(factory);
        this.sql = new Sql(transactions);
        this.notifier = new PgNotifier(Connections.connector(config, "notifier"));
        this.signals = new PgFeedSignals(Connections.connector(config, "listener"));
        this.directory = new SqlDirectoryRepository(sql);
        this.rights = new SqlRightsSource(sql);
        this.sealing = new Sealing(sql, box);
    }

    public static Database open(DatabaseConfig config) {
        return open(config, SecretBox.EMPTY);
    }

    /**
     * Opens a migrated database.
     *
     * @param box what secrets of users are sealed with
     * @throws RegistryException {@link ErrorCode#DATABASE_UNAVAILABLE} when it does not answer
     */
    public static Database open(DatabaseConfig config, SecretBox box) {
        var pool = pool(config);
        try {
            return new Database(config, pool, box);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Lets the pool report to a registry of measurements, once.
     *
     * @param registry Micrometer's {@code MeterRegistry}, or another kind that HikariCP knows
     */
    public void measure(Object registry) {
        pool.setMetricRegistry(registry);
    }

    /** Ends the signals, then the connections; running transactions fail. */
    @Override
    public void close() {
        signals.close();
        notifier.close();
        factory.close();
        pool.close();
    }

    /** What cards are registered, changed and read with. */
    public RegistrationPorts registration(Permissions permissions) {
        return new RegistrationPorts(
                transactions, cards(), requests(), changes(), audit(), permissions, directory, clock());
    }

    /** What people log in with. */
    public LoginPorts login() {
        return new LoginPorts(
                transactions,
                users(),
                sessions(),
                new SqlCredentials(sql, sealing),
                new SqlLoginSteps(sql),
                new SqlLoginFailures(sql),
                audit(),
                clock(),
                identity());
    }

    public JpaTransactions transactions() {
        return transactions;
    }

    /** Plain SQL on the running transaction. */
    public Sql sql() {
        return sql;
    }

    public CardRepository cards() {
        return new JpaCardRepository(transactions, sql);
    }

    public VisibleLines lines() {
        return new SqlVisibleLines(sql);
    }

    public Numbers numbers() {
        return new SqlNumbers(sql);
    }

    public CardActs acts() {
        return new SqlCardActs(sql);
    }

    public TermData terms() {
        return new SqlTermData(sql);
    }

    public Dictionaries dictionaries() {
        return new SqlDictionaries(sql);
    }

    public Applicants applicants() {
        return new SqlApplicants(sql);
    }

    public PrintTemplates printTemplates() {
        return new SqlPrintTemplates(sql);
    }

    public CardLinks links() {
        return new SqlCardLinks(sql);
    }

    public NumberCounters counters() {
        return new SqlNumberCounters(sql);
    }

    public WriteRequests requests() {
        return new SqlWriteRequests(sql);
    }

    public ChangeLog changes() {
        return new SqlChangeLog(transactions, sql, notifier);
    }

    public FeedReader feed() {
        return new SqlFeedReader(sql);
    }

    public FeedSignals signals() {
        return signals;
    }

    public AuditLog audit() {
        return new SqlAuditLog(sql);
    }

    public AuditChain auditChain() {
        return new SqlAuditChain(sql);
    }

    /** What an auditor reads the audit with. */
    public AuditReading auditReading(Permissions permissions) {
        return new AuditReading(transactions, new SqlAuditTrail(sql), auditChain(), audit(), permissions);
    }

    public RegistryClock clock() {
        return new SqlClock(sql);
    }

    public RegistryIdentity identity() {
        return new SqlRegistryIdentity(sql);
    }

    public UserRepository users() {
        return new SqlUserRepository(sql, sealing);
    }

    public SealedRows sealedRows() {
        return new SqlSealedRows(sql, sealing);
    }

    public SessionRepository sessions() {
        return new SqlSessionRepository(sql);
    }

    public DirectoryRepository directory() {
        return directory;
    }

    public TreeRepository trees() {
        return new SqlTreeRepository(sql);
    }

    public FolderRepository folders() {
        return new SqlFolderRepository(sql);
    }

    /** What resolutions and executions are done and read with. */
    public ExecutionPorts execution(Permissions permissions, TreePolicy policy) {
        return new ExecutionPorts(registration(permissions), trees(), folders(), rights, new SqlNotices(sql), policy);
    }

    /** Sums over executions. */
    public WorkFigures workFigures() {
        return new SqlWorkFigures(sql);
    }

    public NoticeRepository notices() {
        return new SqlNotices(sql);
    }

    public Reminders reminders() {
        return new SqlReminders(sql);
    }

    public Contacts contacts() {
        return new SqlContacts(sql);
    }

    public Letters letters() {
        return new SqlLetters(sql);
    }

    /** What files are received, read and checked with. */
    public FilePorts files(Permissions permissions, ContentStore store, ContentInspector inspector, FileLimits limits) {
        return new FilePorts(
                registration(permissions),
                new SqlFileRepository(sql),
                new SqlUploadRepository(sql),
                new SqlContentRepository(sql),
                store,
                inspector,
                FileTypes.USUAL,
                limits);
    }

    /** @param passwords make the hash that no password matches, for accounts without one */
    public PeopleRepository people(Passwords passwords) {
        return new SqlPeopleRepository(sql, sealing, passwords);
    }

    public OpenTerms openTerms() {
        return new SqlOpenTerms(sql);
    }

    public StaffRepository staff() {
        return new SqlStaffRepository(sql);
    }

    public PersonalData personalData() {
        return new SqlPersonalData(sql, cards());
    }

    public KeptCards keptCards() {
        return new SqlKeptCards(sql);
    }

    /** What rights depend on but the cards. */
    public RightsSource rights() {
        return rights;
    }

    /** Rights by the stored table. */
    public Permissions permissions() {
        return new TablePermissions(rights, new SqlParticipation(sql));
    }

    public DeskRepository desks() {
        return new SqlDeskRepository(sql);
    }

    public FilterPorts sharedFilters(Permissions permissions) {
        return new FilterPorts(transactions, new SqlFilterRepository(sql), requests(), permissions, audit());
    }

    public ReportRuns reportRuns() {
        return new SqlReportRuns(sql);
    }

    public SqlReportDesk reportDesk() {
        return new SqlReportDesk(sql);
    }

    /** The pool itself, for what reads in transactions of its own, outside any use case. */
    public DataSource connections() {
        return pool;
    }

    /** Connections alone, in another role: reports read for minutes and must not take those of the use cases. */
    public static HikariDataSource pool(DatabaseConfig config) {
        return Connections.pool(config);
    }
}
