package dev.watchfloor.app.operators;

import dev.watchfloor.app.Pin;
import java.util.List;

/**
 * Where operators may sign in. Changes ask for an administrator with a fresh second factor; each is in the audit.
 * Thread-safe.
 */
public interface Workstations {

    /** All that were confirmed. */
    List<Workstation> list();

    /**
     * Reads what an installation asks for.
     *
     * @throws UnfitOperatorException when it is no request or was changed
     */
    WorkstationRequest readRequest(byte[] content) throws UnfitOperatorException;

    /** Lets operators sign in at an installation with a copy of this profile. @return the file to carry there */
    byte[] confirm(WorkstationRequest request, String reason) throws UnfitOperatorException;

    /** Lets nobody sign in there any more. @throws UnfitOperatorException for the one that this is */
    void forget(String fingerprint, String reason) throws UnfitOperatorException;

    /**
     * Binds the keys of this workstation to the platform's keystore, so that their file alone opens nothing. May wait for
     * somebody to unlock it.
     *
     * @throws UnfitOperatorException when they are bound, or keystore or disk do not do it; the keys are as they were
     */
    void bindKeys(String reason) throws UnfitOperatorException;

    /**
     * Takes the keys of this workstation back into their file.
     *
     * @throws UnfitOperatorException when they are not bound, or keystore or disk do not do it; the keys are as they were
     */
    void unbindKeys(String reason) throws UnfitOperatorException;

    /** Tells after something changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
