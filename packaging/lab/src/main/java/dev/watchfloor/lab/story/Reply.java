package dev.watchfloor.lab.story;

/**
 * What a gateway answered.
 *
 * @param status HTTP status
 * @param bytes size of the answer
 */
public record Reply(int status, long bytes) {
    /** Whether the gateway itself refuses this address. */
    public boolean isRefused() {
        return status == 403;
    }
}
