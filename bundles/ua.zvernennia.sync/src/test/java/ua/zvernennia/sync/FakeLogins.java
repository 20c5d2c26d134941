package ua.zvernennia.sync;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.rpc.AccountClient;
import ua.zvernennia.rpc.ActsClient;
import ua.zvernennia.rpc.AdministrationClient;
import ua.zvernennia.rpc.ApplicantsClient;
import ua.zvernennia.rpc.DeskClient;
import ua.zvernennia.rpc.FiltersClient;
import ua.zvernennia.rpc.FormsClient;
import ua.zvernennia.rpc.LinksClient;
import ua.zvernennia.rpc.LoggedIn;
import ua.zvernennia.rpc.LoginAnswer;
import ua.zvernennia.rpc.RegistryClient;
import ua.zvernennia.rpc.ReportsClient;

/** The login of a {@link FakeServer}: everybody whose password is "demo", and code "123456" where one is asked for. */
abstract class FakeLogins implements RegistryClient {

    private final FakeFilters filters = new FakeFilters();
    private final FakeDesk desk;
    private LoggedIn loggedIn;

    FakeLogins(FakeDesk desk) {
        this.desk = desk;
    }

    /** Notes the call, or fails when the server is away. */
    abstract void asked(String call);

    abstract boolean asksForCode();

    @Override
    public LoginAnswer login(String login, char[] password, String workstation, String clientVersion, String ticket) {
        asked("login " + clientVersion);
        if (!new String(password).equals("demo")) {
            throw new RegistryException(ErrorCode.WRONG_CREDENTIALS, "no");
        }
        var id = new UUID(0, 7).toString();
        var user = new UserInfo(id, login, "Хтось", id, "Реєстратор", FakeServer.ORGANISATION, "КМДА", Role.REGISTRAR);
        loggedIn = new LoggedIn(user, Instant.MAX, key(1), key(2), new UUID(0, 9).toString());
        return asksForCode()
                ? new LoginAnswer.Due(LoginAnswer.Kind.CODE, "challenge", Instant.MAX, 8, "")
                : new LoginAnswer.In(loggedIn, List.of());
    }

    @Override
    public LoginAnswer continueWithCode(String challenge, String code) {
        asked("code " + challenge);
        if (!code.equals("123456")) {
            throw new RegistryException(ErrorCode.WRONG_SECOND_FACTOR, "no");
        }
        return new LoginAnswer.In(loggedIn, List.of());
    }

    @Override
    public LoginAnswer continueWithPassword(String challenge, char[] password, String ticket) {
        throw new RegistryException(ErrorCode.LOGIN_STEP_EXPIRED, "none is due");
    }

    @Override
    public AccountClient account() {
        throw new RegistryException(ErrorCode.SESSION_ENDED, "none here");
    }

    @Override
    public DeskClient desk() {
        asked("desk");
        return desk;
    }

    @Override
    public FiltersClient filters() {
        asked("filters");
        return filters;
    }

    @Override
    public AdministrationClient administration() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "nobody administers here");
    }

    @Override
    public ActsClient acts() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no acts here");
    }

    private static SecretKeySpec key(int value) {
        var bytes = new byte[32];
        bytes[0] = (byte) value;
        return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public FormsClient forms() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no forms here");
    }

    @Override
    public LinksClient links() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no links here");
    }

    @Override
    public ApplicantsClient applicants() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no applicants here");
    }

    @Override
    public ReportsClient reports() {
        throw new RegistryException(ErrorCode.SERVER_UNREACHABLE, "no reports here");
    }
}
