package dev.watchfloor.views.fakes;

import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.OwnKeys;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import dev.watchfloor.app.operators.factors.SecurityKeyException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Own keys in memory; whatever is plugged in is enrolled, whoever asks. */
public final class FakeOwnKeys implements OwnKeys {
    private final List<RegisteredKey> keys = new CopyOnWriteArrayList<>();
    private final Clock clock;

    FakeOwnKeys(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<RegisteredKey> list() {
        return List.copyOf(keys);
    }

    @Override
    public RegisteredKey add(Credentials own, String name, HeldKey held) throws UnfitOperatorException {
        try {
            held.find();
        } catch (SecurityKeyException obstacle) {
            throw new UnfitOperatorException(String.valueOf(obstacle.getMessage()));
        }
        RegisteredKey made = new RegisteredKey(new byte[] {(byte) keys.size()}, new byte[0], 0, name, clock.instant());
        keys.add(made);
        return made;
    }

    @Override
    public void remove(Credentials own, String name) {
        keys.removeIf(key -> key.name().equals(name));
    }
}
