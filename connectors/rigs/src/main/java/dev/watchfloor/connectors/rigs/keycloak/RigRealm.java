package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accounts, clients and sessions of the realm, and what happens to them. Sessions do not expire by themselves here.
 * Thread-safe: every method holds the realm's lock.
 */
final class RigRealm {
    static final Duration ACCESS_TOKEN_LIFE = Duration.ofMinutes(5);
    private static final int FAILURES_TO_LOCK = 5;
    private static final Duration LOCK = Duration.ofMinutes(1);
    /** A role brings others with it, as measured on 26.7.3. */
    private static final Map<String, List<String>> COMPOSITE =
            Map.of("view-users", List.of("query-users", "query-groups"), "view-clients", List.of("query-clients"));

    final String id = UUID.randomUUID().toString();
    final String name;
    final Clock clock;
    final RigEvents events;
    /** Required actions that are switched off. */
    final Set<String> withheldActions = ConcurrentHashMap.newKeySet();

    final RigRoles roles = new RigRoles();

    private final SecureRandom random = new SecureRandom();
    private final Map<String, RigUser> usersById = new LinkedHashMap<>();
    private final Map<String, RigUser> usersByName = new LinkedHashMap<>();
    private final Map<String, RigClient> clients = new LinkedHashMap<>();
    private final Map<String, RigSession> online = new LinkedHashMap<>();
    private final Map<String, RigSession> offline = new LinkedHashMap<>();
    private final RigClient management;

    RigRealm(String name, Clock clock, ObjectMapper json) {
        this.name = name;
        this.clock = clock;
        this.events = new RigEvents(json, id);
        management = addApplication("realm-management", "${client_realm-management}", false, false);
    }

    synchronized RigClient addApplication(String clientId, String displayName, boolean secret, boolean direct) {
        return add(new RigClient(uuid(), clientId, displayName, secret ? randomText(24) : "", Set.of(), direct, ""));
    }

    /** The client that holds the administrative roles; it has no secret. */
    RigClient management() {
        return management;
    }

    synchronized RigClient addService(String clientId, String displayName, Set<String> granted) {
        Set<String> all = new TreeSet<>(granted);
        granted.forEach(role -> all.addAll(COMPOSITE.getOrDefault(role, List.of())));
        RigUser account = new RigUser(uuid(), "service-account-" + clientId, "", clock.instant(), true);
        usersById.put(account.id, account);
        usersByName.put(account.name, account);
        granted.forEach(role -> roles.grant(account.id, role));
        return add(new RigClient(uuid(), clientId, displayName, randomText(24), all, false, account.id));
    }

    private RigClient add(RigClient client) {
        clients.put(client.id(), client);
        return client;
    }

    synchronized RigUser addUser(String userName, String password) {
        RigUser known = usersByName.get(userName);
        if (known != null) {
            return known;
        }
        RigUser user = new RigUser(uuid(), userName, password, clock.instant(), false);
        usersById.put(user.id, user);
        usersByName.put(userName, user);
        return user;
    }

    /** Takes an account away, with its sessions and roles. */
    synchronized void removeUser(String userId) {
        RigUser user = usersById.remove(userId);
        if (user != null) {
            usersByName.remove(user.name);
            online.values().removeIf(session -> session.user == user);
            offline.values().removeIf(session -> session.user == user);
            roles.forget(userId);
        }
    }

    /** Accounts of people; those of clients are not in Keycloak's list. */
    synchronized List<RigUser> users() {
        return usersById.values().stream()
                .filter(user -> !user.service)
                .sorted(Comparator.comparing(user -> user.name))
                .toList();
    }

    synchronized Optional<RigUser> user(String userId) {
        return Optional.ofNullable(usersById.get(userId));
    }

    synchronized Optional<RigUser> userNamed(String userName) {
        return Optional.ofNullable(usersByName.get(userName));
    }

    synchronized boolean isPassword(String userName, String password) {
        RigUser user = usersByName.get(userName);
        return user != null && user.password.equals(password);
    }

    synchronized List<RigClient> clients() {
        return clients.values().stream()
                .sorted(Comparator.comparing(RigClient::clientId))
                .toList();
    }

    synchronized Optional<RigClient> client(String uuid) {
        return Optional.ofNullable(clients.get(uuid));
    }

    synchronized Optional<RigClient> clientNamed(String clientId) {
        return clients.values().stream()
                .filter(client -> client.clientId().equals(clientId))
                .findFirst();
    }

    /** One sign-in as the server decides it: unknown, disabled and locked accounts are refused whatever the password. */
    synchronized SignIn signIn(
            String userName, boolean rightPassword, String address, RigClient client, Instant time, SignInKind kind) {
        RigUser user = usersByName.get(userName);
        if (user == null || user.service) {
            return refuse(userName, "", address, client, time, "user_not_found");
        }
        if (!user.enabled) {
            return refuse(userName, user.id, address, client, time, "user_disabled");
        }
        if (time.isBefore(user.lockedUntil)) {
            return refuse(userName, user.id, address, client, time, "user_temporarily_disabled");
        }
        if (!rightPassword) {
            SignIn refused = refuse(userName, user.id, address, client, time, "invalid_user_credentials");
            countFailure(user, address, time);
            return refused;
        }
        user.failures = 0;
        boolean isOffline = kind == SignInKind.OFFLINE;
        RigSession session =
                new RigSession(randomText(18), user, address, time.truncatedTo(ChronoUnit.SECONDS), isOffline);
        session.clients.add(client.id());
        session.rememberMe = kind == SignInKind.REMEMBERED;
        (isOffline ? offline : online).put(session.id, session);
        String eventId = events.add(RigRecords.login(events, session, client, time));
        if (!client.direct()) {
            events.add(RigRecords.codeToToken(events, session, client, time.plusMillis(120)));
        }
        return new SignIn.Opened(eventId, user.id, session.id);
    }

    private SignIn refuse(
            String userName, String userId, String address, RigClient client, Instant time, String error) {
        ObjectNode event = events.event(time, "LOGIN_ERROR", client.clientId(), userId, null, address, error);
        RigRecords.method(event, client).put("username", userName);
        return new SignIn.Refused(events.add(event), error);
    }

    private void countFailure(RigUser user, String address, Instant time) {
        user.failures++;
        user.lastFailure = time;
        user.lastFailureFrom = address;
        if (user.failures % FAILURES_TO_LOCK != 0) {
            return;
        }
        user.lockedUntil = time.plus(LOCK);
        // No client and no name in this one, as recorded.
        ObjectNode event = events.event(
                time.plusMillis(6), "USER_DISABLED_BY_TEMPORARY_LOCKOUT", null, user.id, null, address, null);
        ObjectNode details = event.withObject("/details");
        details.put("reason", "brute_force_attack detected");
        details.put("num_failures", Integer.toString(user.failures));
        events.add(event);
    }

    synchronized Optional<RigSession> session(String sessionId, boolean isOffline) {
        return Optional.ofNullable((isOffline ? offline : online).get(sessionId));
    }

    /** Sessions of one kind, by id as the real table orders them. */
    synchronized List<RigSession> sessions(boolean isOffline) {
        return (isOffline ? offline : online)
                .values().stream()
                        .sorted(Comparator.comparing(session -> session.id))
                        .toList();
    }

    /** Moves the last access; false when the session is dead. */
    synchronized boolean use(String sessionId, Instant time) {
        RigSession session = online.getOrDefault(sessionId, offline.get(sessionId));
        if (session == null || !session.user.enabled) {
            return false;
        }
        if (time.isAfter(session.lastAccess)) {
            session.lastAccess = time.truncatedTo(ChronoUnit.SECONDS);
        }
        RigClient client = clients.get(session.clients.iterator().next());
        ObjectNode event = events.event(
                time,
                RigEvents.REFRESH_TOKEN,
                client == null ? null : client.clientId(),
                session.user.id,
                session.id,
                session.address,
                null);
        event.withObject("/details").put("grant_type", "refresh_token");
        events.add(event);
        return true;
    }

    /** Lets a session be used with one more client. */
    synchronized boolean join(String sessionId, RigClient client) {
        RigSession session = online.getOrDefault(sessionId, offline.get(sessionId));
        return session != null && session.clients.add(client.id());
    }

    synchronized boolean isActive(String sessionId) {
        RigSession session = online.getOrDefault(sessionId, offline.get(sessionId));
        return session != null && session.user.enabled;
    }

    synchronized boolean signOut(String sessionId, Instant time) {
        RigSession session = online.remove(sessionId);
        if (session == null) {
            session = offline.remove(sessionId);
        }
        if (session == null) {
            return false;
        }
        RigClient client = clients.get(session.clients.iterator().next());
        events.add(events.event(
                time,
                "LOGOUT",
                client == null ? null : client.clientId(),
                session.user.id,
                session.id,
                session.address,
                null));
        return true;
    }

    /** An administrator ends one session. Writes no login event, as the real server. */
    synchronized boolean revoke(String sessionId, boolean isOffline) {
        return (isOffline ? offline : online).remove(sessionId) != null;
    }

    /** Ends the online sessions; offline ones stay listed, but their tokens are stale. */
    synchronized void logout(RigUser user) {
        user.notBefore = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        new ArrayList<>(online.values())
                .stream().filter(session -> session.user == user).forEach(session -> online.remove(session.id));
    }

    /** Disabling leaves sessions listed, and they come alive again. Enabling also lifts a lock. */
    synchronized void enable(RigUser user, boolean enabled) {
        user.enabled = enabled;
        if (enabled) {
            user.failures = 0;
            user.lockedUntil = Instant.EPOCH;
        }
    }

    private String randomText(int bytes) {
        byte[] fresh = new byte[bytes];
        random.nextBytes(fresh);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fresh);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
