package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.SignInState.Factor;
import dev.watchfloor.connectors.spi.SignInState.Failures;
import dev.watchfloor.connectors.spi.SignInState.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads credentials, required actions and failures of one account (26.7.3). Thread-safe.
 *
 * <p>Failures are told by {@code attack-detection}, which mixes units (the end of a lock in seconds, the last failure in
 * milliseconds) and answers with zeros also where the realm counts nothing: so the realm is asked whether it does.
 */
final class SignInStates {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST = 100;
    private static final long LATEST_SECOND = 253_402_300_799L;

    private final RealmAdmin reader;

    SignInStates(RealmAdmin reader) {
        this.reader = reader;
    }

    /** @param user the account as the Admin API shows it */
    SignInState of(String userId, JsonNode user) throws ConnectorException, InterruptedException {
        List<Factor> factors = new ArrayList<>();
        Answer credentials = reader.ask(reader.request("GET", "users", userId, "credentials"));
        if (credentials.status() != 404) { // deleted a moment ago
            for (JsonNode row : reader.success("view-users", credentials).json()) {
                if (factors.size() < MOST) {
                    factors.add(factor(row));
                }
            }
        }
        List<String> demands = new ArrayList<>();
        for (JsonNode action : user.path("requiredActions")) {
            if (demands.size() < MOST) {
                demands.add(clean(action.asText()));
            }
        }
        return new SignInState(factors, demands, failures(userId));
    }

    private Optional<Failures> failures(String userId) throws ConnectorException, InterruptedException {
        // Where the realm does not tell whether it counts, zeros tell nothing.
        JsonNode counts = reader.read("view-realm", reader.request("GET")).path("bruteForceProtected");
        if (counts.isBoolean() && !counts.booleanValue()) {
            return Optional.empty();
        }
        JsonNode told =
                reader.read("view-users", reader.request("GET", "attack-detection", "brute-force", "users", userId));
        Failures failures = failures(told);
        boolean silent = failures.count() == 0 && failures.lockedUntil() == null;
        return counts.isBoolean() || !silent ? Optional.of(failures) : Optional.empty();
    }

    static Failures failures(JsonNode told) {
        long last = JsonFields.count(told, "lastFailure");
        long until = JsonFields.count(told, "failedLoginNotBefore");
        boolean locked = told.path("disabled").asBoolean(false) && until > 0 && until <= LATEST_SECOND;
        return new Failures(
                Math.clamp(JsonFields.count(told, "numFailures"), 0, Integer.MAX_VALUE),
                last > 0 ? milliseconds(last) : null,
                JsonFields.address(told, "lastIPFailure"),
                locked ? Instant.ofEpochSecond(until) : null);
    }

    static Factor factor(JsonNode row) {
        Kind kind = switch (JsonFields.text(row, "type", "")) {
            case "password" -> Kind.PASSWORD;
            case "otp" -> Kind.CODE;
            case "webauthn", "webauthn-passwordless" -> Kind.KEY;
            case "recovery-authn-codes" -> Kind.RECOVERY_CODES;
            default -> Kind.OTHER;
        };
        long created = JsonFields.count(row, "createdDate");
        return new Factor(
                clean(JsonFields.text(row, "id", "")),
                kind,
                clean(JsonFields.text(row, "userLabel", "")),
                created > 0 ? milliseconds(created) : null);
    }

    private static @Nullable Instant milliseconds(long since) {
        return since / 1_000 > LATEST_SECOND ? null : Instant.ofEpochMilli(since);
    }

    private static String clean(String text) {
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", " ");
    }
}
