package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Spans;
import dev.watchfloor.connectors.spi.SignInState;
import dev.watchfloor.connectors.spi.SignInState.Factor;
import dev.watchfloor.connectors.spi.SignInState.Failures;
import dev.watchfloor.connectors.spi.SignInState.Kind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a person should know of an account's sign-ins before acting on it. Times are UTC. */
final class SignInWords {
    private SignInWords() {}

    static List<String> of(SignInState state) {
        List<String> words = new ArrayList<>();
        List<Factor> more = state.factors().stream()
                .filter(factor -> factor.kind() != Kind.PASSWORD)
                .toList();
        words.add(
                more.isEmpty()
                        ? "the account has no second factor: its password alone lets anybody in."
                        : "second factors of the account: "
                                + more.stream().map(SignInWords::factor).collect(Collectors.joining("; ")) + ".");
        if (!state.demands().isEmpty()) {
            words.add("at the next sign-in it asks for " + String.join(", ", state.demands()) + ".");
        }
        state.failures()
                .filter(failures -> failures.count() > 0 || failures.lockedUntil() != null)
                .ifPresent(failures -> words.add(failures(failures)));
        return words;
    }

    private static String factor(Factor factor) {
        String kind = switch (factor.kind()) {
            case CODE -> "one-time codes";
            case KEY -> "security key";
            case RECOVERY_CODES -> "recovery codes";
            case PASSWORD -> "password";
            case OTHER -> "another";
        };
        return kind
                + (factor.label().isBlank() ? "" : " \"" + factor.label() + "\"")
                + (factor.created() == null ? "" : " since " + factor.created().truncatedTo(ChronoUnit.SECONDS));
    }

    private static String failures(Failures failures) {
        return Spans.count(failures.count(), "wrong sign-in") + " in a row"
                + (failures.last() == null
                        ? ""
                        : ", the last at " + failures.last().truncatedTo(ChronoUnit.SECONDS))
                + (failures.from() == null ? "" : " from " + failures.from().toCanonicalString())
                + (failures.lockedUntil() == null
                        ? "."
                        : "; it lets nobody in until " + failures.lockedUntil().truncatedTo(ChronoUnit.SECONDS) + ".");
    }
}
