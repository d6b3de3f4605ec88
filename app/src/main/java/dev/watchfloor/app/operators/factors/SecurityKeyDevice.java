package dev.watchfloor.app.operators.factors;

import java.util.List;

/**
 * The way to the security keys of this workstation. Answers are not checked here: {@link SecurityKeyFactor} does. All
 * methods block, may be called from any thread, and are cancelled by interrupting it.
 */
public interface SecurityKeyDevice {
    /** Whether what speaks to keys is installed here. Returns at once. */
    boolean isInstalled();

    /** The keys that are plugged in, in no order; may be none. */
    List<PluggedKey> list() throws SecurityKeyException, InterruptedException;

    /** Whether the key made the credential that this asks for; needs neither touch nor PIN. */
    boolean knows(PluggedKey key, KeyRequest.Sign request) throws SecurityKeyException, InterruptedException;

    /**
     * Waits until the key is touched.
     *
     * @param pin of the key; read and kept nowhere, the caller wipes it
     */
    KeyAnswer make(PluggedKey key, KeyRequest.Make request, char[] pin)
            throws SecurityKeyException, InterruptedException;

    /**
     * Waits until the key is touched.
     *
     * @param pin of the key; read and kept nowhere, the caller wipes it
     */
    KeyAnswer sign(PluggedKey key, KeyRequest.Sign request, char[] pin)
            throws SecurityKeyException, InterruptedException;
}
