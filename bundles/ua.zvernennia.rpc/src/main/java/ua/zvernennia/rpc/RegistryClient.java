package ua.zvernennia.rpc;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;

/**
 * One server as a caller sees it. Calls block, each with a deadline; all throw {@link RegistryException} with the
 * server's code, or {@link ErrorCode#SERVER_UNREACHABLE}, {@link ErrorCode#DEADLINE_EXCEEDED}, or one of kind
 * {@link ErrorCode.Kind#TRUST} where the handshake was refused.
 */
public interface RegistryClient extends AutoCloseable {

    /**
     * Begins a session, or says what more is due; calls after {@link LoginAnswer.In} carry its token. The caller wipes
     * the password.
     *
     * @param ticket what {@link ErrorCode#LOGIN_QUEUED} gave; empty at the first try
     */
    LoginAnswer login(String login, char[] password, String workstation, String clientVersion, String ticket);

    /** Goes on with a code. */
    LoginAnswer continueWithCode(String challenge, String code);

    /** Goes on with another password. The caller wipes it. */
    LoginAnswer continueWithPassword(String challenge, char[] password, String ticket);

    /** One's own password, second factor and sessions. */
    AccountClient account();

    void logout();

    /** All lists, or empty when {@code knownVersion} is the present one. */
    Optional<Directory> directory(String knownVersion);

    Card register(RequestId request, CardId id, NumberRequest number, CardContent content);

    Card update(RequestId request, CardId id, long revision, CardContent content);

    Card load(CardId id);

    Card unmask(CardId id, String reason);

    List<CardRevision> history(CardId id);

    List<CardRow> previous(PersonName name, String phone, int limit);

    ActsClient acts();

    ExecutionsClient executions();

    /** What workstations keep and did. */
    DeskClient desk();

    /** Filters shared in the organisation. */
    FiltersClient filters();

    /** Reports over the same session. */
    ReportsClient reports();

    ApplicantsClient applicants();
    /** Users, directories, calendar, audit over the same session. */
    AdministrationClient administration();

    LinksClient links();

    FormsClient forms();

    FilesClient files();

    /** @param from lines registered earlier are left out, unless work on them is going on; empty: all */
    ServerStream streamCards(Optional<LocalDate> from, CardsReceiver receiver);

    ServerStream watch(FeedPosition position, ChangesReceiver receiver);

    /** Drops the line with all running calls and builds a new one with the next call; the session is kept. */
    void renewLine();

    @Override
    void close();
}
