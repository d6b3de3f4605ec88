package dev.watchfloor.app.permitted;

import dev.watchfloor.app.audit.Anchor;
import dev.watchfloor.app.audit.AnchorSettings;
import dev.watchfloor.app.audit.AnchorState;
import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditVerification;
import dev.watchfloor.app.audit.StampFinding;
import dev.watchfloor.app.audit.UnfitAnchorException;
import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the audit is proven is said by administrators. Thread-safe as what it stands before. */
public final class PermittedAuditProof implements AuditProof {
    private final AuditProof real;
    private final Authority authority;

    public PermittedAuditProof(AuditProof real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public String profile() {
        return real.profile();
    }

    @Override
    public String workstation() {
        return real.workstation();
    }

    @Override
    public String publicKey() {
        return real.publicKey();
    }

    @Override
    public Set<String> trustedKeys() {
        return real.trustedKeys();
    }

    @Override
    public void trust(String key, String reason) throws UnfitAnchorException {
        authority.require(Permission.ADMINISTER);
        real.trust(key, reason);
    }

    @Override
    public void distrust(String key, String reason) throws UnfitAnchorException {
        authority.require(Permission.ADMINISTER);
        real.distrust(key, reason);
    }

    @Override
    public AuditVerification verify(boolean afresh) {
        return real.verify(afresh);
    }

    @Override
    public List<StampFinding> stamps() {
        return real.stamps();
    }

    @Override
    public AnchorSettings settings() {
        return real.settings();
    }

    @Override
    public void change(AnchorSettings settings, String reason) throws UnfitAnchorException {
        authority.require(Permission.ADMINISTER);
        real.change(settings, reason);
    }

    @Override
    public Optional<Anchor> anchorNow() {
        return real.anchorNow();
    }

    @Override
    public List<AnchorState> places() {
        return real.places();
    }
}
