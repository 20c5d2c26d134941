package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.proto.v1.AccountGrpc;
import ua.zvernennia.proto.v1.SessionGrpc;
import ua.zvernennia.server.usecase.security.ActiveSession;

/** Turns {@code authorization: Bearer <token>} into the caller; without an open session no service is reached. */
public final class SessionInterceptor implements ServerInterceptor {

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SCHEME = "Bearer ";
    private static final int TOKEN_MAX = 200;

    private static final Set<String> WITHOUT_TOKEN = Set.of(
            SessionGrpc.getLoginMethod().getFullMethodName(),
            AccountGrpc.getContinueLoginMethod().getFullMethodName());

    /** Ending a session that has ended is no error. */
    private static final Set<String> WITHOUT_SESSION =
            Set.of(SessionGrpc.getLogoutMethod().getFullMethodName());

    private final Authenticator authenticator;

    public SessionInterceptor(Authenticator authenticator) {
        this.authenticator = requireNonNull(authenticator, "authenticator");
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        var peer = Peer.of(call);
        var origin = peer.origin();
        var context = CallerContext.withOrigin(Context.current(), peer.address(), origin);
        var method = call.getMethodDescriptor().getFullMethodName();
        if (!WITHOUT_TOKEN.contains(method)) {
            var token = token(headers);
            context = CallerContext.withToken(context, token);
            if (!WITHOUT_SESSION.contains(method)) {
                context = CallerContext.withSession(context, authenticator.session(token, origin));
            }
        }
        return Contexts.interceptCall(context, call, headers, next);
    }

    private static String token(Metadata headers) {
        var value = headers.get(AUTHORIZATION);
        if (value == null
                || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || value.length() > SCHEME.length() + TOKEN_MAX) {
            throw new RegistryException(ErrorCode.SESSION_ENDED, "no bearer token");
        }
        return value.substring(SCHEME.length()).strip();
    }

    /** {@code Sessions::session}. */
    @FunctionalInterface
    public interface Authenticator {

        /**
         * The open session of a token.
         *
         * @throws RegistryException {@link ErrorCode#SESSION_ENDED} for a token that opens nothing (any more)
         */
        ActiveSession session(String token, String origin);
    }
}
