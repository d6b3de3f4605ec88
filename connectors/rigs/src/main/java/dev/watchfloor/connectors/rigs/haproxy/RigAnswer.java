package dev.watchfloor.connectors.rigs.haproxy;

/**
 * What the client gets.
 *
 * @param status HTTP status
 * @param bytes size on the wire
 * @param termination HAProxy's termination state: {@code PR--} when it refused, {@code ----} when all went well
 * @param reason why it refused, a dash when it did not
 */
public record RigAnswer(int status, long bytes, String termination, String reason) {

    /** An origin's answer, passed on. */
    public static RigAnswer served(int status, long bytes) {
        return new RigAnswer(status, bytes, "----", "-");
    }

    /** HAProxy's own refusal. */
    public static RigAnswer refused(int status, String reason) {
        return new RigAnswer(status, 192, "PR--", reason);
    }
}
