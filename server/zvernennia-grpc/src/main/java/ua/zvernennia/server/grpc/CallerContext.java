package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Context;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Desk;

/** Who calls, as {@link SessionInterceptor} found out; services pass it down, nothing below looks here. */
final class CallerContext {

    private static final Context.Key<String> TOKEN = Context.key("zvernennia-token");
    private static final Context.Key<ActiveSession> SESSION = Context.key("zvernennia-session");
    private static final Context.Key<String> ORIGIN = Context.key("zvernennia-origin");
    private static final Context.Key<String> ADDRESS = Context.key("zvernennia-address");

    private CallerContext() {}

    static Context withOrigin(Context context, String address, String origin) {
        return context.withValues(
                ADDRESS, requireNonNull(address, "address"), ORIGIN, requireNonNull(origin, "origin"));
    }

    static Context withToken(Context context, String token) {
        return context.withValue(TOKEN, requireNonNull(token, "token"));
    }

    static Context withSession(Context context, ActiveSession session) {
        return context.withValue(SESSION, requireNonNull(session, "session"));
    }

    static Caller caller() {
        return session().caller();
    }

    static ActiveSession session() {
        return known(SESSION.get());
    }

    /** Who calls; empty before the session is known, and for calls without one. */
    static Optional<String> userId() {
        return Optional.ofNullable(SESSION.get())
                .map(session -> session.caller().user().id());
    }

    static String token() {
        return known(TOKEN.get());
    }

    /** Address the call came from and the certificate it showed, for the audit. */
    static String origin() {
        return known(ORIGIN.get());
    }

    /** Where a login comes from. */
    static Desk desk(String workstation, String clientVersion) {
        return new Desk(workstation, known(ADDRESS.get()), origin(), clientVersion);
    }

    private static <T> T known(T value) {
        if (value == null) {
            throw new RegistryException(ErrorCode.SESSION_ENDED, "no session in this call");
        }
        return value;
    }
}
