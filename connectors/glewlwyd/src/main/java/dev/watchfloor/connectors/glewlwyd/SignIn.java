package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.Credentials;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The account that the console signs in with, and its cookie. Thread-safe.
 *
 * <p>Glewlwyd takes a password for the scope of administrators for ten minutes (2.7.5; the scope's setting), then answers
 * 401: so a 401 is a reason to sign in again. That is done with the cookie that was, by which Glewlwyd renews the session
 * instead of listing one more.
 */
final class SignIn implements Credentials {
    private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9_.-]{1,100}=[\\x21-\\x7e&&[^;,\"\\\\]]{1,2000}");
    private static final int MOST_COOKIES = 10;

    private final ProductClient client;
    private final String user;
    private final Password password;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable ServerConfig config;
    private volatile @Nullable Cookie cookie;
    private @Nullable Cookie stale;

    /** Looks the password up when it is needed. */
    @FunctionalInterface
    interface Password {
        Secret reveal() throws ConnectorException;
    }

    /** What a request is signed in with. */
    private record Cookie(String text) implements UnaryOperator<ProductRequest> {
        @Override
        public ProductRequest apply(ProductRequest request) {
            return request.header("Cookie", text);
        }

        @Override
        public String toString() {
            return "Cookie";
        }
    }

    /** @param client for these requests only; gives up soon */
    SignIn(ProductClient client, String user, Password password) {
        this.client = client;
        this.user = user;
        this.password = password;
    }

    String user() {
        return user;
    }

    /** What the server tells of itself; asked once. */
    ServerConfig config() throws ConnectorException, InterruptedException {
        ServerConfig known = config;
        if (known == null) {
            known = ServerConfig.of(client.get("config").json());
            config = known;
        }
        return known;
    }

    @Override
    public UnaryOperator<ProductRequest> forScope(String scope) throws ConnectorException, InterruptedException {
        Cookie known = cookie;
        if (known != null) {
            return known;
        }
        lock.lockInterruptibly();
        try {
            known = cookie;
            if (known == null) {
                known = signIn();
                cookie = known;
                stale = null;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean refused(String scope, UnaryOperator<ProductRequest> used) {
        lock.lock();
        try {
            if (used.equals(cookie)) {
                stale = cookie;
                cookie = null;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends our own session, where there is one; whether it worked shows in the list of sessions. */
    void signOff(ProductClient farewell) throws InterruptedException {
        Cookie last = cookie;
        ServerConfig known = config;
        if (last == null || known == null) {
            return;
        }
        cookie = null;
        try {
            farewell.ask(last.apply(known.request("DELETE", "auth", "")));
        } catch (ConnectorException unreachable) {
            // It stays listed until it expires; nobody has its cookie any more.
        }
    }

    private Cookie signIn() throws ConnectorException, InterruptedException {
        ServerConfig server = config();
        ProductRequest request = server.request("POST", "auth", "")
                .json(Json.object()
                        .put("username", user)
                        .put("password", password.reveal().reveal()));
        Cookie old = stale;
        Answer answer = client.ask(old == null ? request : old.apply(request));
        if (answer.status() == 401) {
            throw new ConnectorException(
                    Category.UNAUTHENTICATED,
                    "Glewlwyd does not accept the account \"" + user + "\" with its password. Check both, and that the"
                            + " account is enabled.");
        }
        Cookie fresh = cookie(answer.requireSuccess());
        if (client.ask(fresh.apply(server.request("GET", "user", user))).status() == 401) {
            throw new ConnectorException(
                    Category.FORBIDDEN,
                    "Glewlwyd lets \"" + user + "\" in, but not as an administrator. Give the account the scope "
                            + server.adminScope() + ", and let that scope ask for nothing but the password.");
        }
        return fresh;
    }

    private static Cookie cookie(Answer answer) throws ConnectorException {
        List<String> set = answer.headers().getOrDefault("set-cookie", List.of());
        String text = set.stream()
                .map(whole -> whole.split(";", 2)[0].strip())
                .filter(pair -> COOKIE.matcher(pair).matches())
                .limit(MOST_COOKIES)
                .collect(Collectors.joining("; "));
        if (text.isEmpty() || !answer.text().isBlank()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "What answers to a sign-in is not Glewlwyd: it gives no session. Check that the URL leads to"
                            + " Glewlwyd itself and not to a page or a proxy.");
        }
        return new Cookie(text);
    }

    @Override
    public String toString() {
        return "SignIn[" + user + "]";
    }
}
