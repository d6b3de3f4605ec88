package dev.watchfloor.views.fakes;

import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.app.audit.ChainCheck;
import dev.watchfloor.app.audit.StampFinding;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verifies a trail in memory against anchors in memory. Thread-safe. */
final class FakeAuditProof implements AuditProof {
    private static final String PROFILE = "5f0c2d6e-6f0f-4b43-9f3e-0a6a2f2b9d11";

    private final FakeAuditTrail trail;
    private final Clock clock;
    private final List<Anchor> anchors = new ArrayList<>();
    private AnchorSettings settings = AnchorSettings.NONE;

    FakeAuditProof(FakeAuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String profile() {
        return PROFILE;
    }

    @Override
    public String workstation() {
        return trail.signer.workstation();
    }

    @Override
    public String publicKey() {
        return trail.signer.publicKey();
    }

    @Override
    public Set<String> trustedKeys() {
        return Set.of(publicKey());
    }

    @Override
    public void trust(String key, String reason) {
        trail.write("audit.trust", key, "", "DONE", reason);
    }

    @Override
    public void distrust(String key, String reason) {
        trail.write("audit.distrust", key, "", "DONE", reason);
    }

    @Override
    public synchronized AuditVerification verify(boolean afresh) {
        ChainCheck check = new ChainCheck(trustedKeys(), anchors);
        trail.following(Integer.MAX_VALUE, -1).forEach(check::add);
        return check.verification();
    }

    @Override
    public List<StampFinding> stamps() {
        return List.of();
    }

    @Override
    public synchronized AnchorSettings settings() {
        return settings;
    }

    @Override
    public synchronized void change(AnchorSettings wanted, String reason) {
        settings = wanted;
    }

    @Override
    public synchronized Optional<Anchor> anchorNow() {
        List<AuditEntry> newest = trail.latest(1, Long.MAX_VALUE);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        anchors.add(Anchor.of(PROFILE, newest.getFirst(), clock.instant(), trail.signer));
        return Optional.of(anchors.getLast());
    }

    @Override
    public synchronized List<AnchorState> places() {
        return List.of(new AnchorState(
                "workstation folder",
                anchors.isEmpty() ? 0 : anchors.getLast().entry(),
                anchors.isEmpty() ? null : anchors.getLast().time(),
                ""));
    }
}
