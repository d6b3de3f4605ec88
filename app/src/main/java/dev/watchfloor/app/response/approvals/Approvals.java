package dev.watchfloor.app.response.approvals;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.PlanFile;
import dev.watchfloor.app.roles.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Second persons. Every change is in the audit before it is made, and nothing of the history is ever deleted. Methods
 * read or write the disk. Thread-safe.
 */
public interface Approvals {
    /** Largest file that is read, in bytes: a plan and its frame. */
    int LARGEST_FILE = PlanFile.LARGEST + (64 << 10);

    /** How long an agreement counts when nothing else is said. */
    Duration USUAL = Duration.ofHours(4);

    /** How long one can count at most. */
    Duration LONGEST = Duration.ofHours(24);

    /** The public half of what the operator signs with. */
    KeyCard ownKey();

    /** The same as a file to carry to others. It holds no secret. */
    byte[] ownKeyFile();

    /** Reads somebody else's key; trusts it in nothing. */
    KeyCard readKey(byte[] content) throws UnfitApprovalException;

    /** All keys that were ever trusted, by name. */
    List<TrustedKey> keys();

    /**
     * Lets a key count. One that is known already gets the new name and roles.
     *
     * @param name whose it is, as is known here
     * @param roles in which its owner may agree; with none it may only ask
     * @throws UnfitApprovalException when it is the operator's own, or bears the name of who works here
     */
    TrustedKey trust(KeyCard card, String name, Set<Role> roles) throws UnfitApprovalException;

    /** Lets a key count no more, at once and for what it signed before too. */
    void untrust(String fingerprint, String reason) throws UnfitApprovalException;

    /** The table, by name. */
    List<PolicyRule> policy();

    /** Puts a row into the table, in place of one of that name. */
    void putRule(PolicyRule rule, String reason) throws UnfitApprovalException;

    /** Takes a row out of the table. */
    void removeRule(String name, String reason) throws UnfitApprovalException;

    /** What a plan needs by the rules it was made under and by today's policy, and what it has. */
    Need need(Plan plan);

    /**
     * A signed request to carry to a second person; keeps the plan.
     *
     * @throws UnfitApprovalException when the plan needs nobody, or nobody can allow it
     */
    byte[] request(Plan plan) throws UnfitApprovalException;

    /** Reads a request and checks its signature; whether its key is trusted is not looked at. */
    ApprovalRequest readRequest(byte[] content) throws UnfitApprovalException;

    /**
     * Signs what the operator says to a plan.
     *
     * @param validity how long it counts, at most {@link #LONGEST}
     * @return the file to carry back
     * @throws UnfitApprovalException when the request is the operator's own, or of a key that is not trusted here
     */
    byte[] decide(ApprovalRequest request, Approval.Verdict verdict, Duration validity, String comment)
            throws UnfitApprovalException;

    /** Reads an agreement and checks its signature; trusts and keeps nothing. */
    Approval readApproval(byte[] content) throws UnfitApprovalException;

    /**
     * Takes what a second person said.
     *
     * @throws UnfitApprovalException when it is not for a request of the operator's, or would not count: not trusted, by
     *     the requester, expired
     */
    Decision add(byte[] content) throws UnfitApprovalException;

    /** Plans for which this profile asked, newest first. */
    List<Asked> asked(int limit);

    /** A plan for which this profile asked. */
    Optional<Plan> plan(String hash);

    /** What was said by operators here, and to them, newest first. */
    List<Decision> decisions(int limit);

    /** Tells after something changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
