package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SignInState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets required actions (26.7.3). The list is replaced as a whole, so those that are there are sent with it; credentials
 * stay, because without them a password alone would enrol the new ones. Thread-safe.
 */
final class KeycloakEnrolment implements EnrolmentControl {
    private static final String CODES = "CONFIGURE_TOTP";
    private static final String KEYS = "webauthn-register";
    private static final String RIGHT = "Change accounts";
    private static final String FIND = "Find the account";
    private static final String OFFERED = "Required actions of the realm";
    private static final String NO_ACCOUNT = "Keycloak has no account with this id. It may have been deleted.";

    private final RealmAdmin reader;
    private final Actor actor;
    private final AccountReader accounts;
    private final SignInStates signIns;

    /** Reads one account as the Admin API shows it. */
    @FunctionalInterface
    interface AccountReader {
        Optional<JsonNode> read(String userId) throws ConnectorException, InterruptedException;
    }

    KeycloakEnrolment(RealmAdmin reader, Actor actor, AccountReader accounts, SignInStates signIns) {
        this.reader = reader;
        this.actor = actor;
        this.accounts = accounts;
        this.signIns = signIns;
    }

    @Override
    public List<String> notes() {
        return List.of(
                "Whoever signs in next with the factors that are there enrols the new ones: if those may be stolen too,"
                        + " disable the account first.",
                "Sessions that are open go on until Keycloak is asked again; revoke them too if they must end.",
                "Factors that are there stay. Remove the lost ones in Keycloak once the new one is enrolled.");
    }

    @Override
    public Optional<Standing> look(String userId) throws ConnectorException, InterruptedException {
        Optional<JsonNode> user = accounts.read(userId);
        return user.isEmpty() ? Optional.empty() : Optional.of(standing(userId, user.get()));
    }

    @Override
    public ActionOutcome demand(String userId, ActionKey key) throws ConnectorException, InterruptedException {
        Optional<RealmAdmin> acting = actor.find();
        if (acting.isEmpty()) {
            return new ActionOutcome.Rejected(Actor.READ_ONLY);
        }
        Optional<JsonNode> user = accounts.read(userId);
        if (user.isEmpty()) {
            return new ActionOutcome.Rejected(NO_ACCOUNT);
        }
        Standing standing = standing(userId, user.get());
        if (standing.missing().isEmpty()) {
            return new ActionOutcome.AlreadyDone(
                    "Keycloak asks for " + String.join(", ", standing.wanted()) + " already.");
        }
        Set<String> off = new LinkedHashSet<>(standing.missing());
        off.removeAll(offered());
        if (!off.isEmpty()) {
            return new ActionOutcome.Rejected(notOffered(off));
        }
        ObjectNode body = Json.object();
        ArrayNode all = body.putArray("requiredActions");
        user.get().path("requiredActions").forEach(all::add);
        standing.missing().forEach(all::add);
        return Actor.act(
                acting.get(),
                acting.get().request("PUT", "users", userId).json(body),
                "the account",
                status -> switch (status) {
                    case 204 ->
                        new ActionOutcome.Done(
                                "Keycloak asks for " + String.join(", ", standing.wanted()) + " at the next sign-in.");
                    case 404 -> new ActionOutcome.Rejected(NO_ACCOUNT);
                    default -> null;
                });
    }

    @Override
    public List<SelfCheck> rehearse(String userId) throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(actor.rehearse(RIGHT));
        try {
            Optional<Standing> standing = look(userId);
            if (standing.isEmpty()) {
                checks.add(SelfCheck.failed(FIND, NO_ACCOUNT));
                return checks;
            }
            checks.add(SelfCheck.passed(
                    FIND, "It would ask for " + String.join(", ", standing.get().wanted()) + "."));
            Set<String> off = new LinkedHashSet<>(standing.get().wanted());
            off.removeAll(offered());
            checks.add(
                    off.isEmpty()
                            ? SelfCheck.passed(OFFERED, "The realm has them switched on.")
                            : SelfCheck.failed(OFFERED, notOffered(off)));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(FIND, failure.sentence()));
        }
        return checks;
    }

    private Standing standing(String userId, JsonNode user) throws ConnectorException, InterruptedException {
        SignInState state = signIns.of(userId, user);
        Set<String> wanted = new LinkedHashSet<>();
        for (SignInState.Factor factor : state.factors()) {
            switch (factor.kind()) {
                case CODE -> wanted.add(CODES);
                case KEY -> wanted.add(KEYS);
                case PASSWORD, RECOVERY_CODES, OTHER -> {
                    // No second factor of its own.
                }
            }
        }
        if (wanted.isEmpty()) {
            wanted.add(CODES);
        }
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(state.demands());
        return new Standing(List.copyOf(wanted), missing);
    }

    /** Keycloak takes no notice of a required action that is switched off in the realm. */
    private Set<String> offered() throws ConnectorException, InterruptedException {
        Set<String> offered = new LinkedHashSet<>();
        for (JsonNode action : reader.read("view-realm", reader.request("GET", "authentication", "required-actions"))) {
            if (action.path("enabled").asBoolean()) {
                offered.add(action.path("alias").asText());
            }
        }
        return offered;
    }

    private static String notOffered(Set<String> off) {
        return "The realm has " + String.join(", ", off)
                + " switched off. Switch it on under Authentication, Required actions.";
    }

    @Override
    public String toString() {
        return "KeycloakEnrolment";
    }
}
