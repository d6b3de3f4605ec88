package dev.watchfloor.views.fakes;

import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.KeyAnswer;
import dev.watchfloor.app.operators.factors.KeyRequest;
import dev.watchfloor.app.operators.factors.PluggedKey;
import dev.watchfloor.app.operators.factors.SecurityKeyDevice;
import dev.watchfloor.app.operators.factors.SecurityKeyException;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Security keys of which a test decides whether they are there and touched. Not installed until a test says so, as most
 * screens are looked at without. The only right PIN is "1234".
 */
public final class FakeSecurityKeys implements SecurityKeyDevice {
    private volatile boolean isInstalled;
    private volatile int plugged = 1;
    private volatile CountDownLatch touch = new CountDownLatch(0);
    private volatile String pin = "";
    private volatile boolean isLetGo;

    public void install() {
        isInstalled = true;
    }

    /** So many are plugged in. */
    public void plug(int keys) {
        plugged = keys;
    }

    /** Nobody touches from now on. */
    public void leaveUntouched() {
        touch = new CountDownLatch(1);
    }

    /** Somebody touches at once from now on. */
    public void touchAtOnce() {
        touch = new CountDownLatch(0);
    }

    /** Whether somebody stopped waiting for a touch. */
    public boolean isLetGo() {
        return isLetGo;
    }

    /** The last PIN that was typed. */
    public String pin() {
        return pin;
    }

    /** Asks the one that is plugged in for a touch, as the door does. @return whether the PIN was right */
    public static boolean isTouched(HeldKey held) throws SecurityKeyException {
        KeyAnswer answer = held.sign(held.find(), List.of(new KeyRequest.Sign(new byte[0], new byte[1])))
                .answer();
        return answer.signature().length > 0;
    }

    @Override
    public boolean isInstalled() {
        return isInstalled;
    }

    @Override
    public List<PluggedKey> list() {
        return java.util.Collections.nCopies(plugged, new PluggedKey("fake", "Fake key"));
    }

    @Override
    public boolean knows(PluggedKey key, KeyRequest.Sign request) {
        return true;
    }

    @Override
    public KeyAnswer make(PluggedKey key, KeyRequest.Make request, char[] typed) throws InterruptedException {
        return answer(typed);
    }

    @Override
    public KeyAnswer sign(PluggedKey key, KeyRequest.Sign request, char[] typed) throws InterruptedException {
        return answer(typed);
    }

    private KeyAnswer answer(char[] typed) throws InterruptedException {
        try {
            touch.await();
        } catch (InterruptedException cancelled) {
            isLetGo = true;
            throw cancelled;
        }
        pin = String.valueOf(typed);
        return new KeyAnswer(new byte[0], new byte[0], new byte[pin.equals("1234") ? 1 : 0]);
    }
}
