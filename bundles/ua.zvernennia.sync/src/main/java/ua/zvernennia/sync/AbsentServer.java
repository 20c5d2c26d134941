package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.rpc.RegistryClient;

/**
 * The server of a session that was opened by PIN: every call fails as over a broken line, also those that are added to the
 * interface later. The directory, the first thing that is asked in each try, asks whether the server is back; then the
 * session ends, since only a password opens one there.
 */
final class AbsentServer implements InvocationHandler {

    private final Runnable knock;

    private AbsentServer(Runnable knock) {
        this.knock = requireNonNull(knock, "knock");
    }

    /** @param knock throws {@link ErrorCode#SERVER_UNREACHABLE} while the server is not there */
    static RegistryClient client(Runnable knock) {
        return (RegistryClient) Proxy.newProxyInstance(
                RegistryClient.class.getClassLoader(), new Class<?>[] {RegistryClient.class}, new AbsentServer(knock));
    }

    /** Whether a client is one of these. */
    static boolean is(RegistryClient client) {
        return Proxy.isProxyClass(client.getClass()) && Proxy.getInvocationHandler(client) instanceof AbsentServer;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "close", "logout", "renewLine" -> null; // nothing is open, and nobody there knows the session
            case "directory" -> throw answer();
            default -> throw absent();
        };
    }

    private RegistryException answer() {
        try {
            knock.run();
        } catch (RegistryException e) {
            return absent();
        }
        return new RegistryException(ErrorCode.SESSION_ENDED, "the server is back: log in");
    }

    private static RegistryException absent() {
        return new RegistryException(ErrorCode.SERVER_UNREACHABLE, "working without network");
    }
}
