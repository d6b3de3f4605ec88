package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tries what the settings promise, reading only. Thread-safe. */
final class SelfTest {
    private static final String READER = "Reader client";
    private static final String SESSIONS = "Read sessions";
    private static final String ACCOUNTS = "Read accounts";
    private static final String EVENTS = "Read events";
    private static final String SAVED = "Events are saved";
    private static final String PRIVILEGE = "Least privilege";
    private static final String END = "End sessions";

    private final RealmSettings settings;
    private final ProductClient client;
    private final RealmAdmin reader;
    private final Optional<RealmAdmin> responder;
    private final OpenSessions open;

    SelfTest(
            RealmSettings settings,
            ProductClient client,
            RealmAdmin reader,
            Optional<RealmAdmin> responder,
            OpenSessions open) {
        this.settings = settings;
        this.client = client;
        this.reader = reader;
        this.responder = responder;
        this.open = open;
    }

    List<SelfCheck> run() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(check("Reach Keycloak", this::reach));
        if (checks.getFirst().verdict() == SelfCheck.Verdict.FAILED) {
            for (String name : List.of(READER, SESSIONS, ACCOUNTS, EVENTS, SAVED, PRIVILEGE, END)) {
                checks.add(SelfCheck.skipped(name, "Keycloak must be reached first."));
            }
            checks.add(ClockCheck.unreached("Keycloak"));
            return checks;
        }
        checks.add(check(READER, this::readerToken));
        if (checks.getLast().verdict() == SelfCheck.Verdict.FAILED) {
            for (String name : List.of(SESSIONS, ACCOUNTS, EVENTS, SAVED, PRIVILEGE, END)) {
                checks.add(SelfCheck.skipped(name, "The reader client must be accepted first."));
            }
            checks.add(SelfCheck.skipped(ClockCheck.NAME, "They cannot be compared without a token."));
            return checks;
        }
        checks.add(check(SESSIONS, this::sessions));
        checks.add(check(ACCOUNTS, this::accounts));
        checks.add(check(EVENTS, this::events));
        checks.add(check(SAVED, this::saving));
        checks.add(check(PRIVILEGE, this::privilege));
        checks.add(check(END, this::acting));
        checks.add(check(ClockCheck.NAME, this::clock));
        return checks;
    }

    private SelfCheck reach(String name) throws ConnectorException, InterruptedException {
        Answer answer =
                client.send(ProductRequest.get("realms", settings.realm(), ".well-known", "openid-configuration"));
        answer.json();
        String time = answer.latency().toMillis() + " ms";
        if (settings.baseUrl().getScheme().equals("http") && !isLoopback()) {
            return SelfCheck.warning(
                    name,
                    "The realm answers in " + time
                            + ", but over http: secrets and tokens travel unprotected. Use https.");
        }
        return SelfCheck.passed(name, "The realm answers in " + time + ".");
    }

    private SelfCheck readerToken(String name) throws ConnectorException, InterruptedException {
        reader.tokens().current();
        return SelfCheck.passed(name, "Keycloak accepts the client \"" + settings.clientId() + "\".");
    }

    private SelfCheck sessions(String name) throws ConnectorException, InterruptedException {
        List<OpenSessions.ClientCount> clients = open.clients();
        if (lacks(Roles.MAY_LIST_SESSIONS)) {
            return missing(name, "view-clients");
        }
        if (!clients.isEmpty()) {
            reader.read(
                    "view-clients",
                    reader.request("GET", "clients", clients.getFirst().id(), "user-sessions")
                            .query("max", "1"));
        }
        long online =
                clients.stream().mapToLong(OpenSessions.ClientCount::online).sum();
        return SelfCheck.passed(
                name, clients.size() + " clients have sessions, " + online + " online sessions in sum.");
    }

    private SelfCheck accounts(String name) throws ConnectorException, InterruptedException {
        reader.read("view-users", reader.request("GET", "users").query("max", "1"));
        // With query-users alone the answer is an empty list.
        return lacks(Roles.MAY_READ_USERS)
                ? missing(name, "view-users")
                : SelfCheck.passed(name, "Names of accounts can be read.");
    }

    private SelfCheck events(String name) throws ConnectorException, InterruptedException {
        reader.read("view-events", reader.request("GET", "events").query("max", "1"));
        reader.read("view-events", reader.request("GET", "admin-events").query("max", "1"));
        return SelfCheck.passed(name, "Login events and administrators' acts can be read.");
    }

    private SelfCheck saving(String name) throws ConnectorException, InterruptedException {
        JsonNode config = reader.read("view-events", reader.request("GET", "events", "config"));
        if (!config.path("eventsEnabled").asBoolean()) {
            return SelfCheck.warning(name, KeycloakConnector.EVENTS_ARE_OFF);
        }
        if (!config.path("adminEventsEnabled").asBoolean()) {
            return SelfCheck.warning(
                    name,
                    "Login events are saved, administrators' acts are not. Switch on \"Save events\" under Realm"
                            + " settings, Events, Admin events settings, to see revocations confirmed.");
        }
        return SelfCheck.passed(name, "Login events and administrators' acts are saved.");
    }

    private SelfCheck privilege(String name) throws ConnectorException, InterruptedException {
        Optional<Set<String>> roles = reader.tokens().current().roles();
        if (roles.isEmpty()) {
            return SelfCheck.skipped(name, "The token does not tell its roles.");
        }
        Set<String> extra = Roles.beyondReader(roles.get());
        if (responder.isEmpty()) {
            extra.removeAll(Roles.MAY_ACT); // told under "End sessions"
        }
        return extra.isEmpty()
                ? SelfCheck.passed(name, "The reader has the roles it needs and no other.")
                : SelfCheck.warning(
                        name,
                        "The reader may do more than it needs. Take these roles away: " + String.join(", ", extra)
                                + ".");
    }

    private SelfCheck acting(String name) throws ConnectorException, InterruptedException {
        if (responder.isEmpty()) {
            return lacks(Roles.MAY_ACT) || !hasKnownRoles()
                    ? SelfCheck.warning(
                            name,
                            "This connector may only read. Add a responder client with the role manage-users to end"
                                    + " sessions.")
                    : SelfCheck.warning(
                            name,
                            "The reader itself may end sessions. Two clients are safer: what polls all day should not"
                                    + " be able to act.");
        }
        AccessToken token = responder.get().tokens().current();
        if (!token.hasAny(Roles.MAY_ACT).orElse(true)) {
            return SelfCheck.failed(
                    name,
                    "The responder lacks the realm-management role manage-users. Give it to its service account.");
        }
        Set<String> extra = token.roles().map(Roles::beyondResponder).orElse(Set.of());
        return extra.isEmpty()
                ? SelfCheck.passed(name, "The responder may end sessions and disable accounts.")
                : SelfCheck.warning(
                        name,
                        "The responder may do more than it needs. Take these roles away: " + String.join(", ", extra)
                                + ".");
    }

    private SelfCheck clock(String name) throws ConnectorException, InterruptedException {
        return ClockCheck.of("Keycloak", reader.tokens().current().clockOffset());
    }

    private boolean hasKnownRoles() throws ConnectorException, InterruptedException {
        return reader.tokens().current().roles().isPresent();
    }

    private boolean lacks(Set<String> roles) throws ConnectorException, InterruptedException {
        return !reader.tokens().current().hasAny(roles).orElse(true);
    }

    private SelfCheck missing(String name, String role) {
        return SelfCheck.failed(
                name,
                "The reader lacks the realm-management role " + role + ". Give it to the service account of \""
                        + settings.clientId() + "\".");
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(settings.baseUrl().getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static SelfCheck check(String name, Attempt attempt) throws InterruptedException {
        try {
            return attempt.of(name);
        } catch (ConnectorException failure) {
            return SelfCheck.failed(name, failure.sentence());
        }
    }

    /** One check; a failure to ask is a failed check. */
    @FunctionalInterface
    private interface Attempt {
        SelfCheck of(String name) throws ConnectorException, InterruptedException;
    }
}
