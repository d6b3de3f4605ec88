package dev.watchfloor.connectors.event;

import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as one product reported it: immutable, flat, with the meaning of the ECS fields named in
 * brackets. Absent means the record did not say. The name of the connector and the time of receipt are added by the
 * intake, not by connectors.
 *
 * @param id the source's own stable id, or one derived from the record's place (file and byte); the same record always
 *     has the same id, two records of one connector never share one; at most 200 characters
 * @param time when it happened, by the source's clock [@timestamp]
 * @param layer which layer of the defence reports it
 * @param kind what sort of thing it is
 * @param severity normalised severity [event.severity]
 * @param outcome how it ended [event.outcome, event.type]
 * @param summary one line for the event list, at most 300 characters, no control characters [message]
 * @param source the initiator: who it comes from, never merely the sender of a packet [source.ip]
 * @param sourcePort 0..65535, 0 when unknown [source.port]
 * @param destination who it went to [destination.ip]
 * @param destinationPort 0..65535, 0 when unknown [destination.port]
 * @param user account name [user.name]
 * @param userId the identity provider's id of the account [user.id]
 * @param device device as far as known: an id or a description [device.id]
 * @param session id of the identity provider's session [watchfloor.session.id]
 * @param method HTTP method [http.request.method]
 * @param path URL path with query, as received [url.original]
 * @param status HTTP status, 0 when there is none [http.response.status_code]
 * @param ruleId id of the rule or signature [rule.id]
 * @param ruleName its name [rule.name]
 * @param technique ATT&amp;CK technique id such as T1110 [threat.technique.id]
 * @param userAgent [user_agent.original]
 * @param bytesIn bytes from the initiator, -1 when unknown [source.bytes]
 * @param bytesOut bytes to the initiator, -1 when unknown [destination.bytes]
 * @param communityId Community ID of the connection, the same at every sensor that saw it; as the product says, else as
 *     computed from both ends and the protocol [network.community_id]
 * @param flow the product's own id of the connection, or of what it calls a flow or session; joins records of one
 *     connector only [watchfloor.flow.id]
 * @param raw the record as received, secrets already removed [event.original]
 */
public record SecurityEvent(
        String id,
        Instant time,
        Layer layer,
        Kind kind,
        Severity severity,
        Outcome outcome,
        String summary,
        @Nullable IPAddress source,
        int sourcePort,
        @Nullable IPAddress destination,
        int destinationPort,
        @Nullable String user,
        @Nullable String userId,
        @Nullable String device,
        @Nullable String session,
        @Nullable String method,
        @Nullable String path,
        int status,
        @Nullable String ruleId,
        @Nullable String ruleName,
        @Nullable String technique,
        @Nullable String userAgent,
        long bytesIn,
        long bytesOut,
        @Nullable String communityId,
        @Nullable String flow,
        String raw) {

    /** Longest {@link #id}, in characters. */
    public static final int LONGEST_ID = 200;
    /** Longest {@link #summary}, in characters; the builder shortens. */
    public static final int LONGEST_SUMMARY = 300;
    /** Longest optional text, in characters; the builder shortens. */
    public static final int LONGEST_TEXT = 2_000;
    /** Longest {@link #raw}, in characters; the builder shortens and marks the cut. */
    public static final int LONGEST_RAW = 1 << 20;

    public SecurityEvent {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(layer, "layer");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(outcome, "outcome");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("id must have 1.." + LONGEST_ID + " characters");
        }
        requirePort(sourcePort);
        requirePort(destinationPort);
    }

    /** Starts an event; everything else is set on the builder. */
    public static SecurityEventBuilder of(String id, Instant time, Layer layer, Kind kind) {
        return new SecurityEventBuilder(id, time, layer, kind);
    }

    /**
     * Whether it tells that a session, or all of an account, are over. An end is one unless it is said to have failed; a
     * revocation is somebody's act, which may be refused, so that it is one only when it is said to have worked.
     */
    public boolean endsSessions() {
        return switch (kind) {
            case SESSION_ENDED -> outcome != Outcome.FAILURE && outcome != Outcome.BLOCKED;
            case SESSION_REVOKED -> outcome == Outcome.SUCCESS;
            default -> false;
        };
    }

    private static void requirePort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port out of range: " + port);
        }
    }
}
