package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.spi.UserTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, disables and enables accounts of the realm. Acts are idempotent by nature in Keycloak: the key is not sent.
 * Thread-safe.
 *
 * <p>Disabling alone is not enough (26.7.3): sessions stay listed and come alive again when the account is enabled. So they
 * are ended too, after the account is closed, when no new one can be opened.
 */
final class KeycloakUsers implements UserControl {
    private static final String LOOK = "the account";
    private static final String RIGHT = "Change accounts";
    private static final String FIND = "Find the account";
    private static final String NO_ACCOUNT = "Keycloak has no account with this id. It may have been deleted.";

    private final RealmAdmin reader;
    private final Actor actor;
    private final KeycloakSessions sessions;
    private final Administrators administrators;
    private final OwnAccounts own;
    private final SignInStates signIns;
    private final KeycloakEnrolment enrolment;

    KeycloakUsers(
            RealmAdmin reader, Actor actor, KeycloakSessions sessions, Administrators administrators, OwnAccounts own) {
        this.reader = reader;
        this.actor = actor;
        this.sessions = sessions;
        this.administrators = administrators;
        this.own = own;
        this.signIns = new SignInStates(reader);
        this.enrolment = new KeycloakEnrolment(reader, actor, this::read, signIns);
    }

    @Override
    public UserTraits traits() throws ConnectorException, InterruptedException {
        return new UserTraits(
                new RealmLimits(reader.read("view-realm", reader.request("GET"))).accessTokenLife(),
                List.of(
                        "Applications that check access tokens without asking Keycloak accept them until they run out.",
                        "Disabling also ends the account's sessions, online and offline; enabling does not bring them"
                                + " back.",
                        "Enabling also lifts a lock after wrong passwords.",
                        "Administrators of the master realm are not known to this realm and do not count as"
                                + " administrators here."));
    }

    @Override
    public Optional<UserAccount> find(String userId) throws ConnectorException, InterruptedException {
        Optional<JsonNode> found = read(userId);
        return found.isEmpty() ? Optional.empty() : Optional.of(administrators.ranked(found.get()));
    }

    @Override
    public Optional<SignInState> signInState(String userId) throws ConnectorException, InterruptedException {
        Optional<JsonNode> found = read(userId);
        return found.isEmpty() ? Optional.empty() : Optional.of(signIns.of(userId, found.get()));
    }

    @Override
    public Optional<EnrolmentControl> enrolment() {
        return Optional.of(enrolment);
    }

    @Override
    public List<UserAccount> administrators() throws ConnectorException, InterruptedException {
        return administrators.all();
    }

    @Override
    public Set<String> ownAccounts() throws ConnectorException, InterruptedException {
        return own.ids();
    }

    @Override
    public ActionOutcome disable(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<JsonNode> found = read(userId);
        if (found.isEmpty()) {
            return new ActionOutcome.Rejected(NO_ACCOUNT);
        }
        if (!found.get().path("enabled").asBoolean(true)) {
            ActionOutcome ended = sessions.revokeAll(userId, key);
            return ended instanceof ActionOutcome.AlreadyDone
                    ? new ActionOutcome.AlreadyDone("The account was disabled before and has no session open.")
                    : ended;
        }
        ActionOutcome closed = set(userId, false);
        return closed instanceof ActionOutcome.Done || (closed instanceof ActionOutcome.Unknown && isDisabled(userId))
                ? afterClosing(userId, key)
                : closed;
    }

    /** Looks after an answer was lost; false when that cannot be seen either. */
    private boolean isDisabled(String userId) throws InterruptedException {
        try {
            return read(userId)
                    .filter(account -> !account.path("enabled").asBoolean(true))
                    .isPresent();
        } catch (ConnectorException unseen) {
            return false;
        }
    }

    @Override
    public ActionOutcome enable(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<JsonNode> found = read(userId);
        if (found.isEmpty()) {
            return new ActionOutcome.Rejected(NO_ACCOUNT);
        }
        return found.get().path("enabled").asBoolean(false)
                ? new ActionOutcome.AlreadyDone("The account is enabled.")
                : set(userId, true);
    }

    @Override
    public List<SelfCheck> rehearse(String userId, Act act) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(actor.rehearse(RIGHT));
        try {
            Optional<UserAccount> found = find(userId);
            if (found.isEmpty()) {
                checks.add(SelfCheck.failed(FIND, NO_ACCOUNT));
                return checks;
            }
            UserAccount account = found.get();
            checks.add(SelfCheck.passed(
                    FIND,
                    "The account \"" + account.name() + "\" is " + (account.isEnabled() ? "enabled." : "disabled.")));
            if (act == Act.DISABLE) {
                checks.add(standing(account));
                checks.addAll(sessions.rehearseAll(userId).stream()
                        .filter(check -> !check.name().equals(KeycloakSessions.RIGHT))
                        .toList());
            }
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(FIND, failure.sentence()));
        }
        return checks;
    }

    private SelfCheck standing(UserAccount account) throws ConnectorException, InterruptedException {
        String name = "Spare administrators and ourselves";
        if (own.ids().contains(account.id())) {
            return SelfCheck.warning(
                    name, "It is the account of this connector itself: without it the console is blind here.");
        }
        return switch (account.rank()) {
            case ORDINARY -> SelfCheck.passed(name, "It may not administer this realm.");
            case ADMINISTRATOR -> SelfCheck.warning(name, "It may administer this realm; others may too.");
            case LAST_ADMINISTRATOR ->
                SelfCheck.warning(name, "It is the last enabled account of a person that may administer this realm.");
            case UNKNOWN ->
                SelfCheck.warning(
                        name,
                        "Whether it may administer this realm cannot be told. Give the reader the roles view-users,"
                                + " view-clients and view-realm.");
        };
    }

    /** With the account closed, what fails from here on is no longer nothing. */
    private ActionOutcome afterClosing(String userId, ActionKey key) throws InterruptedException {
        ActionOutcome ended;
        try {
            ended = sessions.revokeAll(userId, key);
        } catch (ConnectorException failure) {
            return halfDone(failure.sentence());
        }
        return switch (ended) {
            case ActionOutcome.Done done -> new ActionOutcome.Done("Keycloak disabled the account. " + done.sentence());
            case ActionOutcome.AlreadyDone none ->
                new ActionOutcome.Done("Keycloak disabled the account. It had no session open.");
            case ActionOutcome.Rejected rejected -> halfDone(rejected.sentence());
            case ActionOutcome.Unknown unknown -> halfDone(unknown.sentence());
            case ActionOutcome.Pending pending -> pending;
        };
    }

    private static ActionOutcome halfDone(String why) {
        return new ActionOutcome.Unknown("Keycloak disabled the account, but its sessions may be left, and would come"
                + " alive when it is enabled. " + why + " Disable it again to finish.");
    }

    /** Sends one field and nothing else: with attributes in it Keycloak 26.7.3 wipes what the request lacks. */
    private ActionOutcome set(String userId, boolean enabled) throws ConnectorException, InterruptedException {
        Optional<RealmAdmin> acting = actor.find();
        if (acting.isEmpty()) {
            return new ActionOutcome.Rejected(Actor.READ_ONLY);
        }
        ObjectNode body = Json.object().put("enabled", enabled);
        return Actor.act(
                acting.get(), acting.get().request("PUT", "users", userId).json(body), LOOK, status -> switch (status) {
                    case 204 ->
                        new ActionOutcome.Done("Keycloak " + (enabled ? "enabled" : "disabled") + " the account.");
                    case 404 -> new ActionOutcome.Rejected(NO_ACCOUNT);
                    default -> null;
                });
    }

    private Optional<JsonNode> read(String userId) throws ConnectorException, InterruptedException {
        if (!RealmAdmin.isId(userId)) {
            return Optional.empty();
        }
        Answer answer = reader.ask(reader.request("GET", "users", userId));
        // 400 for what cannot be an id, such as "..".
        if (answer.status() == 404 || answer.status() == 400) {
            return Optional.empty();
        }
        return Optional.of(reader.success("view-users", answer).json());
    }
}
