package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.Plan;
import java.time.Instant;

/**
 * A plan that somebody is asked to agree to, signed by who asks.
 *
 * @param plan all of it
 * @param requester the key of who asks, with the name that it gives itself
 * @param made when
 */
public record ApprovalRequest(Plan plan, KeyCard requester, Instant made) {}
