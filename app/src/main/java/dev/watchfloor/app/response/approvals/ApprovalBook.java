package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.response.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keys, policy and history on disk. Rows of the history are only added. What has returned is on disk. Thread-safe; fails
 * with StoreException.
 */
public interface ApprovalBook {

    /** By name, those that ended among them. */
    List<TrustedKey> keys();

    /** Puts a key, in place of what was known of it. */
    void put(TrustedKey key);

    /** By name. */
    List<PolicyRule> policy();

    /** Puts a row, in place of one of that name. */
    void put(PolicyRule rule, String owner, Instant now);

    /** Whether there was one of that name. */
    boolean remove(String rule);

    /** Keeps a plan for which was asked; the first time counts. */
    void ask(Plan plan, Instant now);

    /** Newest first. */
    List<Asked> asked(int limit);

    /** The plan of a hash for which was asked. */
    Optional<Plan> plan(String hash);

    /** Returns whether it was not kept before. */
    boolean keep(Decision decision);

    /** Newest first. */
    List<Decision> decisions(int limit);

    /** All on one plan, in the order in which they were kept. */
    List<Decision> decisionsOn(String planHash);

    /** A plan is begun with what was said to it; the first time counts. */
    void use(String planHash, Instant now);

    /** Whether a plan of this id and hash was begun with what was said to it. */
    boolean isUsed(String planId);
}
