package dev.watchfloor.views.fakes;

import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.app.audit.ChainCheck;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.audit.UnfitAnchorException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Verifies a trail in memory against anchors in memory. Thread-safe. */
public final class FakeAuditProof implements AuditProof {
    private static final String PROFILE = "5f0c2d6e-6f0f-4b43-9f3e-0a6a2f2b9d11";

    private final FakeAuditTrail trail;
    private final Clock clock;
    private final List<Anchor> anchors = new ArrayList<>();
    private final Set<String> trusted = new LinkedHashSet<>();
    private final Map<String, String> problems = new HashMap<>();
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
    public synchronized Set<String> trustedKeys() {
        Set<String> all = new LinkedHashSet<>(trusted);
        all.add(publicKey());
        return all;
    }

    @Override
    public synchronized void trust(String key, String reason) throws UnfitAnchorException {
        needed(reason);
        trusted.add(key);
        trail.write("audit.trust", key, "", "DONE", reason);
    }

    @Override
    public synchronized void distrust(String key, String reason) throws UnfitAnchorException {
        needed(reason);
        trusted.remove(key);
        trail.write("audit.distrust", key, "", "DONE", reason);
    }

    /** Anchors go there too, as if somebody had said so long ago. */
    public synchronized void settle(String syslog, String timestamps) {
        settings = new AnchorSettings(syslog, timestamps, "");
    }

    /** From now on a place whose name begins so fails. */
    public synchronized void fail(String place, String sentence) {
        problems.put(place, sentence);
    }

    private static void needed(String reason) throws UnfitAnchorException {
        if (reason.isBlank()) {
            throw new UnfitAnchorException("Say why; the reason goes into the audit.");
        }
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
    public synchronized void change(AnchorSettings wanted, String reason) throws UnfitAnchorException {
        needed(reason);
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
        List<AnchorState> places = new ArrayList<>();
        places.add(place("workstation folder"));
        if (!settings.syslog().isEmpty()) {
            places.add(place("syslog " + settings.syslog()));
        }
        if (!settings.timestamps().isEmpty()) {
            places.add(place("time stamps " + settings.timestamps()));
        }
        return places;
    }

    private AnchorState place(String name) {
        String problem = problems.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        return anchors.isEmpty() || !problem.isEmpty()
                ? new AnchorState(name, 0, null, problem)
                : new AnchorState(
                        name, anchors.getLast().entry(), anchors.getLast().time(), "");
    }
}
