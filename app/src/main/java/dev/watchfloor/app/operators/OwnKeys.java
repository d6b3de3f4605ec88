package dev.watchfloor.app.operators;

import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.RegisteredKey;
import java.util.List;

/**
 * The security keys of the operator who is signed in, beside their authenticator: it stays, so that a lost key locks
 * nobody out. Nobody else sees or changes them; a reset by an administrator takes them away. Each change signs in anew and
 * is in the audit. Thread-safe.
 */
public interface OwnKeys {

    /** In the order in which they were enrolled; none while locked. */
    List<RegisteredKey> list();

    /**
     * Enrols the key that is plugged in. Waits until it is touched.
     *
     * @param own with another code than the last, since each is taken once
     * @param name what it is called, for people
     * @param held the new key; closed by the caller
     * @throws UnfitOperatorException when the name does not do, there are eight, or the key gave no usable answer
     */
    RegisteredKey add(Credentials own, String name, HeldKey held) throws UnfitOperatorException, SignInRefusedException;

    /**
     * Lets a key sign in no more.
     *
     * @param own as for {@link #add}; may be the key itself
     */
    void remove(Credentials own, String name) throws UnfitOperatorException, SignInRefusedException;
}
