package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import java.util.Optional;

/** One way in which a block could hurt ourselves. May look up addresses and so block for a moment. Thread-safe. */
@FunctionalInterface
interface GuardRule {

    /** The refusal when {@code network} must not be blocked, with what to do instead; empty when this rule has no objection. */
    Optional<Plan.Refusal> check(IPAddress network);
}
