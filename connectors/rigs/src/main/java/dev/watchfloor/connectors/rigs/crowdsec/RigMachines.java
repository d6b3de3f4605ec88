package dev.watchfloor.connectors.rigs.crowdsec;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who may sign in, and the tokens handed out. Thread-safe. */
final class RigMachines {
    private static final Duration LIFE = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Machine> machines = new ConcurrentHashMap<>();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    private record Machine(String password, boolean validated) {}

    /** What a sign-in brought. */
    record Token(String text, String machine, Instant expires) {}

    RigMachines(Clock clock) {
        this.clock = clock;
    }

    void add(String name, String password, boolean validated) {
        machines.put(name, new Machine(password, validated));
    }

    /** A token, or a refusal with the product's words, which tell unknown machines from wrong passwords. */
    Token signIn(String name, String password) throws RigRefusal {
        Machine machine = machines.get(name);
        if (name.isEmpty() || password.isEmpty()) {
            throw new RigRefusal(401, "input format error");
        }
        if (machine == null) {
            throw new RigRefusal(401, "ent: machine not found");
        }
        if (!machine.validated()) {
            throw new RigRefusal(401, "machine " + name + " not validated");
        }
        if (!machine.password().equals(password)) {
            throw new RigRefusal(401, "incorrect Username or Password");
        }
        Token token = new Token(
                "e30." + UUID.randomUUID() + ".sig", name, clock.instant().plus(LIFE));
        tokens.put(token.text(), token);
        return token;
    }

    /** The machine behind a token. */
    String require(String token) throws RigRefusal {
        if (token.isEmpty()) {
            throw new RigRefusal(401, "cookie token is empty");
        }
        if (token.split("\\.", -1).length != 3) {
            throw new RigRefusal(401, "token contains an invalid number of segments");
        }
        Token known = tokens.get(token);
        if (known == null) {
            throw new RigRefusal(401, "signature is invalid");
        }
        if (!clock.instant().isBefore(known.expires())) {
            throw new RigRefusal(401, "Token is expired");
        }
        return known.machine();
    }

    /** As after a restart, which signs with another secret. */
    void forgetTokens() {
        tokens.clear();
    }
}
