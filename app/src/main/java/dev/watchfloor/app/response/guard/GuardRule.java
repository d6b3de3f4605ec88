package dev.watchfloor.app.response.guard;

import dev.watchfloor.app.response.Plan;
import java.util.Optional;

/** One way in which an act could hurt ourselves. May look things up and so block for a moment. Thread-safe. */
@FunctionalInterface
interface GuardRule {

    /** The refusal, with what to do instead; empty when this rule has no objection. */
    Optional<Plan.Refusal> check(Asked asked) throws InterruptedException;
}
