package dev.watchfloor.app.fakes;

import dev.watchfloor.app.operators.factors.KeyAnswer;
import dev.watchfloor.app.operators.factors.KeyRequest;
import dev.watchfloor.app.operators.factors.PluggedKey;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.app.operators.factors.SecurityKeyException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Another device's keys, with somebody between who counts, waits and says old things again. One thread at a time. */
public final class AskedKey implements SecurityKeyDevice {
    private final SecurityKeyDevice device;
    private int knows;
    private int signs;
    private Wait before = () -> {};
    private Wait beforeMaking = () -> {};
    private @Nullable KeyAnswer last;
    private @Nullable KeyAnswer instead;

    /** What happens before a signature. */
    public interface Wait {
        void run() throws Exception;
    }

    public AskedKey(SecurityKeyDevice device) {
        this.device = device;
    }

    public int knows() {
        return knows;
    }

    public int signs() {
        return signs;
    }

    public KeyAnswer lastAnswer() {
        return Objects.requireNonNull(last);
    }

    /** Gives this answer from now on. */
    public void answerWith(KeyAnswer old) {
        instead = old;
    }

    public void beforeSigning(Wait wait) {
        before = wait;
    }

    public void beforeMaking(Wait wait) {
        beforeMaking = wait;
    }

    @Override
    public boolean isInstalled() {
        return device.isInstalled();
    }

    @Override
    public List<PluggedKey> list() throws SecurityKeyException, InterruptedException {
        return device.list();
    }

    @Override
    public boolean knows(PluggedKey key, KeyRequest.Sign request) throws SecurityKeyException, InterruptedException {
        knows++;
        return device.knows(key, request);
    }

    @Override
    public KeyAnswer make(PluggedKey key, KeyRequest.Make request, char[] pin)
            throws SecurityKeyException, InterruptedException {
        run(beforeMaking);
        return device.make(key, request, pin);
    }

    @Override
    public KeyAnswer sign(PluggedKey key, KeyRequest.Sign request, char[] pin)
            throws SecurityKeyException, InterruptedException {
        signs++;
        run(before);
        KeyAnswer given = instead;
        last = given != null ? given : device.sign(key, request, pin);
        return last;
    }

    private static void run(Wait wait) throws InterruptedException {
        try {
            wait.run();
        } catch (InterruptedException cancelled) {
            throw cancelled;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
