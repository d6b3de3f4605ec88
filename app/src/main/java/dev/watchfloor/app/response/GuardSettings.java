package dev.watchfloor.app.response;

import dev.watchfloor.app.Pin;
import java.util.Collection;
import java.util.List;

/**
 * What operators told the self-harm guard beside its own rules. Every change is in the audit before it is made.
 * Thread-safe; reading never blocks, what has returned from a change is on disk.
 */
public interface GuardSettings {
    /** Most entries of all kinds together. */
    int MOST = 10_000;

    /** By kind, in the order of addresses or names. */
    List<GuardedEntry> entries();

    /**
     * Lists values of one kind, all or none. A value that is listed already gets the new name and reason.
     *
     * @param provider empty for networks, and for accounts at every provider
     * @return the entries, in the order of the values
     * @throws RefusedEntryException as {@link GuardedEntry#of} says, or when there would be more than {@link #MOST}
     */
    List<GuardedEntry> add(
            GuardedEntry.Kind kind, Collection<String> values, String provider, String name, String reason)
            throws RefusedEntryException;

    /**
     * Takes values of one kind off, all or none. Acts on them are possible from then on.
     *
     * @return what the entries were
     * @throws RefusedEntryException when one of them is not listed, or the reason is missing
     */
    List<GuardedEntry> remove(GuardedEntry.Kind kind, Collection<String> values, String provider, String reason)
            throws RefusedEntryException;

    PrivateRanges privateRanges();

    /** @throws RefusedEntryException when the reason is missing */
    void setPrivateRanges(PrivateRanges policy, String reason) throws RefusedEntryException;

    /** Tells after something changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);

    /**
     * What becomes of a block in private or carrier-shared space (RFC 1918, RFC 6598, RFC 4193). At the gateway such an
     * address is most often a colleague, or the proxy through which everybody comes.
     */
    enum PrivateRanges {
        /** Only with a second person; so it is until somebody chooses. */
        APPROVAL,
        NEVER,
        /** As any other network; the plan still says that it is private. */
        ALLOWED
    }
}
