package dev.watchfloor.views.audit;

import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.views.kit.Background;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the chain holds, and when that was looked at. FX thread only; it is looked at in the background. */
final class ChainModel {
    /** A look that ended. */
    record Looked(AuditVerification found, Instant at) {}

    private final AuditProof proof;
    private final Background background;
    private final Clock clock;
    private final Runnable onChange;
    private @Nullable Looked looked;
    private boolean isLooking;
    private boolean isStale;
    private String problem = "";

    ChainModel(AuditProof proof, Background background, Clock clock, Runnable onChange) {
        this.proof = proof;
        this.background = background;
        this.clock = clock;
        this.onChange = onChange;
    }

    /** Looks at what was added; during a look, once more after it. @param afresh at everything again */
    void look(boolean afresh) {
        if (isLooking) {
            isStale = true;
            return;
        }
        isLooking = true;
        var unused = background.load(
                () -> new Looked(proof.verify(afresh), clock.instant()),
                now -> {
                    looked = now;
                    ended("");
                },
                this::ended);
    }

    /** The last look, null before the first has ended. */
    @Nullable
    Looked looked() {
        return looked;
    }

    String problem() {
        return problem;
    }

    private void ended(String sentence) {
        isLooking = false;
        problem = sentence;
        onChange.run();
        if (isStale) {
            isStale = false;
            look(false);
        }
    }
}
