package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Context;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.security.ActiveSession;
import ua.zvernennia.server.usecase.security.Caller;

/** Who calls, as {@link SessionInterceptor} found out; services pass it down, nothing below looks here. */
final class CallerContext {

    private static final Context.Key<String> TOKEN = Context.key("zvernennia-token");
    private static final Context.Key<ActiveSession> SESSION = Context.key("zvernennia-session");
    private static final Context.Key<String> ORIGIN = Context.key("zvernennia-origin");

    private CallerContext() {}

    static Context withOrigin(Context context, String origin) {
        return context.withValue(ORIGIN, requireNonNull(origin, "origin"));
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

    static String token() {
        return known(TOKEN.get());
    }

    /** Address the call came from, for the audit. */
    static String origin() {
        return known(ORIGIN.get());
    }

    private static <T> T known(T value) {
        if (value == null) {
            throw new RegistryException(ErrorCode.SESSION_ENDED, "no session in this call");
        }
        return value;
    }
}
