package dev.watchfloor.app.response.approvals;

import java.time.Instant;

/**
 * What somebody said to a plan, as it is kept here for ever.
 *
 * @param approval what was signed
 * @param name whose key it was, as was known here when it was kept
 * @param kept when
 * @param isGiven whether it was said here, to somebody else's plan
 */
public record Decision(Approval approval, String name, Instant kept, boolean isGiven) {}
