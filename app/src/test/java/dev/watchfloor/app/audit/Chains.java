package dev.watchfloor.app.audit;

import dev.watchfloor.app.crypto.Sha256;
import dev.watchfloor.app.fakes.FakeSigner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whole chains, and ways to look at them. */
final class Chains {
    static final String PROFILE = "5f0c2d6e-6f0f-4b43-9f3e-0a6a2f2b9d11";
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123456789Z");

    private Chains() {}

    /** Entry {@code number} as somebody wishes to write it. */
    static AuditEntry wish(long number, String detail) {
        return new AuditEntry(
                number,
                NOON.plusSeconds(number),
                "ana@desk",
                "",
                "denylist.block",
                "203.0.113." + number,
                "edge",
                "DONE",
                detail,
                new Change("absent", "present"),
                Seal.NONE);
    }

    /** Entries 1 to {@code length}. */
    static List<AuditEntry> of(int length) {
        return rewritten(List.of(), length, FakeSigner.HERE, "Reason ");
    }

    /** The first ones as they are and behind them others up to {@code length}, well made. */
    static List<AuditEntry> rewritten(List<AuditEntry> kept, int length, AuditSigner signer, String detail) {
        AuditSealing sealing = new AuditSealing(signer);
        List<AuditEntry> chain = new ArrayList<>(kept);
        while (chain.size() < length) {
            int number = chain.size() + 1;
            chain.add(sealing.seal(
                    wish(number, detail + number),
                    chain.isEmpty() ? NOTHING : chain.getLast().hash()));
        }
        return chain;
    }

    static final String NOTHING = Sha256.hex(new byte[0]);

    static Anchor anchor(AuditEntry entry) {
        return Anchor.of(PROFILE, entry, NOON, FakeSigner.HERE);
    }

    static AuditVerification verify(Collection<AuditEntry> entries, Anchor... anchors) {
        ChainCheck check = new ChainCheck(Set.of(FakeSigner.HERE.publicKey()), List.of(anchors));
        entries.forEach(check::add);
        return check.verification();
    }
}
