package dev.watchfloor.app.response;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.sessions.RevocationNotice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does an act whole: writes the intent down, announces it in the audit, opens the lease, carries it out, and settles
 * lease and session board with what came true. One act at a time for each subject. Thread-safe.
 */
final class Acts {
    private final ActLedger ledger;
    private final LeaseBook leases;
    private final Verbs verbs;
    private final ActRunner runner;
    private final RevocationNotice revocations;
    private final Clock clock;
    private final SubjectLocks locks = new SubjectLocks();

    Acts(ActLedger ledger, LeaseBook leases, Verbs verbs, ActRunner runner, RevocationNotice revocations, Clock clock) {
        this.ledger = ledger;
        this.leases = leases;
        this.verbs = verbs;
        this.runner = runner;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** In whose name an act is done. */
    record Author(String name, AuditLog audit) {}

    /**
     * Does it, unless an act with this id was begun before.
     *
     * @return one result for each target; the interrupt status is set when it was stopped
     */
    List<TargetResult> perform(String id, ResponseRequest request, Author author, Consumer<TargetResult> progress)
            throws InterruptedException {
        String subject = verbs.of(request, null).subject();
        locks.take(subject);
        try {
            KeptLease earlier = earlier(request);
            Verb<?> verb = verbs.of(request, earlier);
            Instant now = clock.instant();
            ActRecord act = new ActRecord(id, author.name(), now, request, verb.targets());
            if (!ledger.begin(act)) {
                return verb.targets().stream().map(Acts::doneBefore).toList();
            }
            if (request instanceof ResponseRequest.Block block) {
                leases.open(new KeptLease(
                        block.network(),
                        block.targets(),
                        new DenylistRow.Lease(author.name(), block.reason(), now, block.until())));
            }
            author.audit()
                    .write(
                            verb.action(),
                            verb.subject(),
                            String.join(", ", verb.targets()),
                            "STARTED",
                            verb.headline() + ". Reason: " + request.reason());
            List<TargetResult> results = runner.run(act, verb, author.audit(), progress);
            settle(request, earlier, results);
            return results;
        } finally {
            locks.release(subject);
        }
    }

    /** Brings leases and session board in line with results. */
    void settle(ResponseRequest request, @Nullable KeptLease earlier, List<TargetResult> results) {
        switch (request) {
            case ResponseRequest.Block block -> leases.settleBlock(block.network(), earlier, results);
            case ResponseRequest.Lift lift -> leases.settleLift(lift.network(), results);
            case ResponseRequest.AdoptDenylist adoption -> {}
            case ResponseRequest.RevokeSession session -> {
                if (isSo(results)) {
                    revocations.revoked(session.provider(), session.session());
                }
            }
            case ResponseRequest.RevokeUserSessions user -> {
                if (isSo(results)) {
                    revocations.revokedAll(user.provider(), user.userId());
                }
            }
        }
    }

    private @Nullable KeptLease earlier(ResponseRequest request) {
        return request instanceof ResponseRequest.Block block
                ? leases.find(block.network()).orElse(null)
                : null;
    }

    private static boolean isSo(List<TargetResult> results) {
        return results.stream().anyMatch(result -> result.verdict() == Verdict.DONE);
    }

    private static TargetResult doneBefore(String target) {
        return new TargetResult(target, Verdict.REFUSED, "This plan was applied before. Make a new one to act again.");
    }
}
