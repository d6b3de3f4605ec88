package dev.watchfloor.app.keystore;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps in memory; a test decides what goes wrong. Thread-safe. */
public final class FakeKeystore implements Keystore {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    private volatile boolean isBroken;
    private volatile boolean isForgetful;
    private volatile Runnable step = () -> {};

    /** From now on it fails at whatever it is asked. */
    public void breakDown(boolean broken) {
        isBroken = broken;
    }

    /** From now on it says that it keeps, and does not. */
    public void beForgetful() {
        isForgetful = true;
    }

    /** Run before and after each change. */
    public void onChange(Runnable told) {
        step = told;
    }

    /** What lies in it; changing this changes that. */
    public Map<String, byte[]> kept() {
        return kept;
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public void put(String id, byte[] secret) throws KeystoreException {
        answer();
        step.run();
        if (!isForgetful) {
            kept.put(id, secret.clone());
        }
        step.run();
    }

    @Override
    public Optional<byte[]> get(String id) throws KeystoreException {
        answer();
        return Optional.ofNullable(kept.get(id)).map(byte[]::clone);
    }

    @Override
    public void remove(String id) throws KeystoreException {
        answer();
        step.run();
        kept.remove(id);
        step.run();
    }

    private void answer() throws KeystoreException {
        if (isBroken) {
            throw new KeystoreException("The keystore is out of order.");
        }
    }
}
