package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A Keycloak 26.7.3 inside the process: one realm on loopback, with a service account that may read and one that may
 * act, and the applications {@code payroll-portal} (browser), {@code remote-access} and {@code mobile-app} (password
 * grant).
 *
 * <p>Faithful: addresses, bodies and statuses of the token endpoint and of the parts of the Admin API that concern
 * sessions, events and accounts; the roles each call needs; offline sessions that stay listed after a log-out; the lock
 * after five wrong passwords; ids that may begin with a dash; numbers written as strings; client secrets that leak to
 * readers. Not there: expiry of sessions, groups, realm administration, the browser's pages. Unlike the real server it
 * sends a {@code Date} header, and tokens are signed with HS256.
 *
 * <p>Thread-safe.
 */
public final class KeycloakRig implements AutoCloseable {
    /** What the reader may do: the smallest set that reads sessions, accounts and events. */
    public static final Set<String> READER_ROLES = Set.of("view-realm", "view-clients", "view-users", "view-events");
    /** What the responder may do. */
    public static final Set<String> RESPONDER_ROLES = Set.of("manage-users");

    private static final String PASSWORD = "correct horse battery staple";

    private final ObjectMapper json = new ObjectMapper();
    private final Clock clock;
    private final RigRealm realm;
    private final RigTokens tokens = new RigTokens(json);
    private final RigClient reader;
    private final RigClient responder;
    private final AdminEndpoint admin;
    private final RigRoutes routes;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Fault fault = Fault.NONE;
    private volatile Duration latency = Duration.ZERO;

    private KeycloakRig(Clock clock, int port) throws IOException {
        this.clock = clock;
        realm = new RigRealm("watchfloor-lab", clock, json);
        realm.addApplication("payroll-portal", "Payroll portal", true, false);
        realm.addApplication("remote-access", "Remote access gateway", true, true);
        realm.addApplication("mobile-app", "Field mobile app", false, true);
        reader = realm.addService("watchfloor-reader", "Watchfloor connector (read only)", READER_ROLES);
        responder = realm.addService("watchfloor-responder", "Watchfloor connector (acts)", RESPONDER_ROLES);
        admin = new AdminEndpoint(realm, tokens, json);
        routes = new RigRoutes(realm, new TokenEndpoint(realm, tokens, json), admin, json);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** On a free port, by the system's clock. */
    public static KeycloakRig start() throws IOException {
        return start(Clock.systemUTC(), 0);
    }

    /**
     * Starts to answer.
     *
     * @param clock the server's clock: stamps tokens and administrators' acts
     * @param port 0 for a free one
     */
    public static KeycloakRig start(Clock clock, int port) throws IOException {
        return new KeycloakRig(clock, port);
    }

    /** Where it answers, such as {@code http://127.0.0.1:41234}. */
    public URI baseUrl() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String realm() {
        return realm.name;
    }

    public String readerId() {
        return reader.clientId();
    }

    public String readerSecret() {
        return reader.secret();
    }

    public String responderId() {
        return responder.clientId();
    }

    public String responderSecret() {
        return responder.secret();
    }

    /** Adds a service account with exactly these roles of {@code realm-management}; returns its secret. */
    public String addServiceClient(String clientId, Set<String> roles) {
        return realm.addService(clientId, clientId, roles).secret();
    }

    /** Adds an application; returns its secret, blank for one without. {@code direct} ones take passwords themselves. */
    public String addApplication(String clientId, String name, boolean direct) {
        return realm.addApplication(clientId, name, !direct, direct).secret();
    }

    /** The secret of an application; blank for a public one. */
    public String applicationSecret(String clientId) {
        return client(clientId).secret();
    }

    /** Adds an account with {@link #password()}, unless there is one of that name; returns its id. */
    public String addUser(String name) {
        return realm.addUser(name, PASSWORD).id;
    }

    /** Takes an account away, with its sessions and roles. */
    public void removeUser(String userId) {
        realm.removeUser(userId);
    }

    /** Enables or disables an account as another administrator would; sessions stay. */
    public void setEnabled(String userId, boolean enabled) {
        realm.user(userId).ifPresent(user -> realm.enable(user, enabled));
    }

    /** Switches a required action of the realm off, such as CONFIGURE_TOTP. */
    public void withholdAction(String alias) {
        realm.withheldActions.add(alias);
    }

    /** Whether the account's holder is asked this at the next sign-in. */
    public boolean isDemanded(String userId, String alias) {
        return realm.user(userId)
                .filter(user -> user.requiredActions.contains(alias))
                .isPresent();
    }

    /** The account's holder enrols an authenticator app under this label. */
    public void enrolAuthenticator(String userId, String label) {
        realm.user(userId).ifPresent(user -> user.authenticator = label);
    }

    public boolean isEnabled(String userId) {
        return realm.user(userId).filter(user -> user.enabled).isPresent();
    }

    /** Open sessions of one account, online and offline. */
    public int openSessions(String userId) {
        return (int) Stream.concat(realm.sessions(false).stream(), realm.sessions(true).stream())
                .filter(session -> session.user.id.equals(userId))
                .count();
    }

    /** Gives the account a role of {@code realm-management}, such as manage-users. */
    public void grant(String userId, String role) {
        realm.roles.grant(userId, role);
    }

    /** Adds a group, below {@code parent} unless that is empty; returns its id. */
    public String addGroup(String name, String parent) {
        return realm.roles.addGroup(name, parent);
    }

    /** Gives the group, and those below it, a role of {@code realm-management}. */
    public void grantToGroup(String groupId, String role) {
        realm.roles.grantToGroup(groupId, role);
    }

    public void joinGroup(String userId, String groupId) {
        realm.roles.joinGroup(userId, groupId);
    }

    /** Adds a role of the realm that contains these of {@code realm-management} or of the realm. */
    public void addRealmRole(String name, Set<String> contains) {
        realm.roles.addRealmRole(name, contains);
    }

    public void giveRealmRole(String userId, String name) {
        realm.roles.giveRealmRole(userId, name);
    }

    /** Adds a client that receives Shared Signals; {@code open} ones let service accounts speak to it. */
    public void addReceiver(String clientId, boolean open) {
        admin.signals.receivers.put(clientId, open);
    }

    /** Bodies of the signals that service accounts sent, in order. */
    public List<JsonNode> signals() {
        return List.copyOf(admin.signals.sent);
    }

    /** The account's id behind a client. */
    public String serviceAccount(String clientId) {
        return client(clientId).serviceUser();
    }

    /** The password of every account here. */
    public String password() {
        return PASSWORD;
    }

    /**
     * Somebody tries to sign in. Unknown, disabled and locked accounts are refused whatever the password. Five wrong
     * passwords in a row lock an account for a minute.
     *
     * @param address where it comes from, as the server sees it
     * @param clientId the application
     * @param time when; may lie in the past, but not before the last act on the same account
     */
    public SignIn signIn(
            String user, boolean rightPassword, String address, String clientId, Instant time, SignInKind kind) {
        return realm.signIn(user, rightPassword, address, client(clientId), time, kind);
    }

    /** An ordinary sign-in with the right password, now. */
    public SignIn.Opened signIn(String user, String address, String clientId) {
        return (SignIn.Opened) signIn(user, true, address, clientId, clock.instant(), SignInKind.ORDINARY);
    }

    /**
     * The holder goes on with a session: its last access moves and, where such events are saved, a REFRESH_TOKEN event
     * is written.
     *
     * @return false when the session is dead: the holder's next request fails
     */
    public boolean use(String sessionId, Instant time) {
        return realm.use(sessionId, time);
    }

    /** The holder signs on to one more application with the same session. */
    public void join(String sessionId, String clientId) {
        realm.join(sessionId, client(clientId));
    }

    /** Whether the session lives and its account is enabled. */
    public boolean isActive(String sessionId) {
        return realm.isActive(sessionId);
    }

    /** The holder signs out; false when the session was dead. */
    public boolean signOut(String sessionId, Instant time) {
        return realm.signOut(sessionId, time);
    }

    /** Open sessions, online and offline. */
    public int openSessions() {
        return realm.sessions(false).size() + realm.sessions(true).size();
    }

    /** Switches the saving of login events; off in a fresh Keycloak, on here. */
    public void saveLoginEvents(boolean on) {
        realm.events.saveLogins = on;
    }

    /** Switches the saving of administrators' acts. */
    public void saveAdminEvents(boolean on) {
        realm.events.saveAdministration = on;
    }

    /** Saves events of one more type, such as REFRESH_TOKEN, which Keycloak leaves out unless told. */
    public void saveEventType(String type) {
        realm.events.save(type);
    }

    /** Puts a login event in as it is, for records that no sign-in makes. Must be a JSON object. */
    public void record(String event) throws IOException {
        realm.events.logins.add(json.readValue(event, ObjectNode.class));
    }

    /** From now on this is wrong. Requests that hang already go on hanging. */
    public void fail(Fault next) {
        fault = next;
    }

    /** All tokens are dead at once, as after "log out all": 401 until the client asks for a new one. */
    public void forgetTokens() {
        tokens.forgetAll();
    }

    /** Token requests so far, of whatever grant. */
    public int tokensIssued() {
        return routes.tokenRequests();
    }

    /** Changing requests that reached the Admin API, refused ones too. */
    public long adminWrites() {
        return admin.writes();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private RigClient client(String clientId) {
        return realm.clientNamed(clientId)
                .orElseThrow(() -> new IllegalArgumentException("no application " + clientId));
    }

    /** How long every answer takes; nothing at start. */
    public void latency(Duration value) {
        latency = value;
    }

    private void handle(HttpExchange raw) throws IOException {
        RigExchange exchange = new RigExchange(raw, json);
        LockSupport.parkNanos(latency.toNanos());
        switch (fault) {
            case NONE -> routes.answer(exchange);
            case STARTING -> exchange.send(503, "text/plain", "");
            case HANG -> hang(raw);
            case RATE_LIMITED -> {
                exchange.header("Retry-After", "7");
                exchange.send(429, "text/plain", "Too many requests");
            }
            case SERVER_ERROR -> exchange.error(500, "unknown_error");
            case HTML -> exchange.send(200, "text/html", "<html><body>Sign in</body></html>");
        }
    }

    private void hang(HttpExchange raw) {
        try {
            closed.await();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
        raw.close();
    }
}
