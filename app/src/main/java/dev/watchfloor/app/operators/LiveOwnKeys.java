package dev.watchfloor.app.operators;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.KeyChallenge;
import dev.watchfloor.app.operators.factors.KeyCheck;
import dev.watchfloor.app.operators.factors.KeyName;
import dev.watchfloor.app.operators.factors.KeyRequest;
import dev.watchfloor.app.operators.factors.PluggedKey;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.SecurityKeyException;
import dev.watchfloor.app.operators.factors.SecurityKeyFactor;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.vault.KdfCost;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Own security keys in an open profile: in the vault first, then in the session. Thread-safe. */
final class LiveOwnKeys implements OwnKeys {
    private final LiveSession session;
    private final SignIn door;
    private final VaultKeeper vault;
    private final KdfCost cost;
    private final AuditLog audit;
    private final Clock clock;

    LiveOwnKeys(LiveSession session, SignIn door, VaultKeeper vault, KdfCost cost, AuditLog audit, Clock clock) {
        this.session = session;
        this.door = door;
        this.vault = vault;
        this.cost = cost;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<RegisteredKey> list() {
        return session.secrets().map(OperatorSecrets::securityKeys).orElse(List.of());
    }

    @Override
    public RegisteredKey add(Credentials own, String name, HeldKey held)
            throws UnfitOperatorException, SignInRefusedException {
        session.require(Permission.VIEW);
        String fit = KeyName.of(name)
                .orElseThrow(
                        () -> new UnfitOperatorException("A key's name has 1 to 40 characters, such as: blue key."));
        Operator operator = session.operator();
        try (SignIn.Entered entered = door.enterAgain(operator, own)) {
            List<RegisteredKey> known = entered.secrets().securityKeys();
            if (named(known, fit).isPresent()) {
                throw new UnfitOperatorException("You have a key " + fit + " already. Give this one another name.");
            }
            if (known.size() >= KeyChallenge.MOST_KEYS) {
                throw new UnfitOperatorException("You have " + KeyChallenge.MOST_KEYS
                        + " keys already, which is all there may be. Remove one first.");
            }
            RegisteredKey made = make(operator, known, fit, held);
            write(
                    own,
                    entered,
                    "operator.key-add",
                    fit,
                    Stream.concat(known.stream(), Stream.of(made)).toList());
            return made;
        }
    }

    @Override
    public void remove(Credentials own, String name) throws UnfitOperatorException, SignInRefusedException {
        session.require(Permission.VIEW);
        try (SignIn.Entered entered = door.enterAgain(session.operator(), own)) {
            List<RegisteredKey> known = entered.secrets().securityKeys();
            RegisteredKey gone = named(known, name)
                    .orElseThrow(
                            () -> new UnfitOperatorException("You have no key of this name. Nothing was changed."));
            write(
                    own,
                    entered,
                    "operator.key-remove",
                    gone.name(),
                    known.stream().filter(key -> key != gone).toList());
        }
    }

    private RegisteredKey make(Operator operator, List<RegisteredKey> known, String name, HeldKey held)
            throws UnfitOperatorException {
        SecurityKeyFactor factor = new SecurityKeyFactor();
        try {
            PluggedKey plugged = held.find();
            for (RegisteredKey key : known) {
                if (held.knows(plugged, key)) {
                    throw new UnfitOperatorException("This key is enrolled already, as " + key.name() + ".");
                }
            }
            KeyRequest.Make question =
                    factor.askToMake(operator.id().getBytes(StandardCharsets.UTF_8), operator.name());
            return switch (factor.register(question, held.make(plugged, question), name, clock.instant())) {
                case KeyCheck.Accepted(RegisteredKey made) -> made;
                case KeyCheck.Refused(String why) ->
                    throw new UnfitOperatorException(
                            "The key's answer was refused (" + why + "). Nothing was changed.");
            };
        } catch (SecurityKeyException obstacle) {
            throw new UnfitOperatorException(String.valueOf(obstacle.getMessage()));
        }
    }

    private void write(Credentials own, SignIn.Entered entered, String action, String key, List<RegisteredKey> next) {
        Operator operator = session.operator();
        OperatorSecrets secrets = entered.secrets().withSecurityKeys(next);
        audit.write(action, operator.name(), "", "STARTED", key);
        vault.change(content -> {
            // What was used up or changed while a key was waited for must not come back.
            if (!Slots.areSame(entered.vault().slot(operator.name()), content.slot(operator.name()))) {
                throw new StoreException(
                        "Your factors were changed meanwhile. Nothing was changed here; try again.",
                        new IllegalStateException("the slot is another"));
            }
            return Slots.put(content, operator.id(), operator.name(), own.password(), cost, secrets);
        });
        session.renew(secrets.copy());
        audit.write(
                action,
                operator.name(),
                "",
                "DONE",
                key + "; confirmed with " + entered.factor().words());
    }

    private static Optional<RegisteredKey> named(List<RegisteredKey> keys, String name) {
        return keys.stream().filter(key -> KeyName.same(key.name(), name)).findFirst();
    }
}
