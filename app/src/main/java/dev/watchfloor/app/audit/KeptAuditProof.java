package dev.watchfloor.app.audit;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.work.Recurring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The proof of one profile at one workstation. While started it notes anchors: each minute when there is something new,
 * and after every hundred entries. At the end it notes one in the workstation's folder. Thread-safe.
 */
public final class KeptAuditProof implements AuditProof, KeyPapers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptAuditProof.class);
    private static final Duration BETWEEN_ANCHORS = Duration.ofMinutes(1);
    private static final int MOST_UNANCHORED = 100;
    private static final int PAGE = 1_000;

    private final AuditTrail trail;
    private final AuditLog console;
    private final AuditLog operator;
    private final AuditSigner signer;
    private final AuditSettings kept;
    private final ProofFolder folder;
    private final AnchorRounds rounds;
    private final Clock clock;
    private final AtomicInteger unanchored = new AtomicInteger();
    private @Nullable ChainCheck check;
    private @Nullable Recurring recurring;
    private @Nullable Pin watching;

    /**
     * @param workstation folder of the workstation
     * @param console the audit in the console's own name
     * @param operator the audit in the operator's name
     */
    public KeptAuditProof(
            AuditTrail trail,
            AuditLog console,
            AuditLog operator,
            AuditSigner signer,
            AuditSettings kept,
            Path workstation,
            Clock clock) {
        this.trail = trail;
        this.console = console;
        this.operator = operator;
        this.signer = signer;
        this.kept = kept;
        this.clock = clock;
        folder = new ProofFolder(workstation, kept.profile());
        rounds = new AnchorRounds(folder, signer.workstation(), console, clock);
        try {
            folder.trust(signer.publicKey());
        } catch (IOException unwritable) {
            LOG.warn("The workstation's folder cannot be written: {}", unwritable.toString());
        }
    }

    /** Looks whether the audit was cut off since it was last open here, and begins to note anchors. */
    public synchronized void start() {
        if (recurring == null) {
            watching = trail.subscribe(this::added);
            recurring = Recurring.start("audit-anchors", this::turn, BETWEEN_ANCHORS);
        }
    }

    @Override
    public String profile() {
        return kept.profile();
    }

    @Override
    public String workstation() {
        return signer.workstation();
    }

    @Override
    public String publicKey() {
        return signer.publicKey();
    }

    @Override
    public Set<String> trustedKeys() {
        Set<String> keys = new HashSet<>();
        keys.add(signer.publicKey());
        try {
            keys.addAll(folder.keys());
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
        return keys;
    }

    @Override
    public synchronized void trust(String key, String reason) throws UnfitAnchorException {
        if (!Ed25519.isKey(key)) {
            throw new UnfitAnchorException("It is not a public key of a workstation. See: watchfloor audit key");
        }
        needed(reason);
        operator.write(
                "audit.trust", Ed25519.fingerprint(key), "", "DONE", reason, new Change("", "Its signatures count"));
        try {
            folder.trust(key);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        check = null;
    }

    @Override
    public synchronized void distrust(String key, String reason) throws UnfitAnchorException {
        if (key.equals(signer.publicKey())) {
            throw new UnfitAnchorException("This workstation's own signatures always count here.");
        }
        needed(reason);
        if (!trustedKeys().contains(key)) {
            throw new UnfitAnchorException("Its signatures do not count here anyway.");
        }
        operator.write(
                "audit.distrust", Ed25519.fingerprint(key), "", "DONE", reason, new Change("Its signatures count", ""));
        try {
            folder.distrust(key);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
        check = null;
    }

    @Override
    public synchronized KeyPaper exchange(String key, String fingerprint) {
        try {
            folder.trust(key);
            check = null;
            return KeyPaper.of(
                    profile(), fingerprint, trustedKeys().stream().sorted().toList(), signer);
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    @Override
    public Optional<KeyPaper> waiting() {
        try {
            return folder.paper()
                    .filter(paper -> paper.profile().equals(profile())
                            && paper.receiver().equals(Ed25519.fingerprint(signer.publicKey())));
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    @Override
    public synchronized void take(KeyPaper paper) {
        try {
            for (String key : paper.keys()) {
                folder.trust(key);
            }
            folder.forgetPaper();
            check = null;
        } catch (IOException unwritable) {
            throw failed(unwritable);
        }
    }

    /**
     * Keeps what the workstation said that confirmed this one; {@link #waiting} finds it when the profile is open.
     *
     * @param workstation folder of this one
     */
    public static void keep(KeyPaper paper, Path workstation) throws IOException {
        new ProofFolder(workstation, paper.profile()).keep(paper);
    }

    @Override
    public synchronized AuditVerification verify(boolean afresh) {
        ChainCheck running = check;
        if (running == null || afresh) {
            running = new ChainCheck(trustedKeys(), anchors());
        } else {
            anchors().forEach(running::note);
        }
        check = running;
        long last = running.verification().last();
        for (List<AuditEntry> page = trail.following(PAGE, last == 0 ? -1 : last);
                !page.isEmpty();
                page = trail.following(PAGE, page.getLast().number())) {
            for (AuditEntry entry : page) {
                if (!running.add(entry)) {
                    return running.verification();
                }
            }
        }
        return running.verification();
    }

    @Override
    public List<StampFinding> stamps() {
        try {
            return StampCheck.trusting(kept.anchors().authority()).look(folder.stamps(), trustedKeys());
        } catch (UnfitAnchorException unusable) {
            throw new StoreException(unusable.sentence(), unusable);
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    @Override
    public AnchorSettings settings() {
        return kept.anchors();
    }

    @Override
    public void change(AnchorSettings settings, String reason) throws UnfitAnchorException {
        needed(reason);
        AnchorSettings before = kept.anchors();
        operator.write(
                "audit.anchors", "audit", "", "DONE", reason, new Change(before.sentence(), settings.sentence()));
        kept.putAnchors(settings);
    }

    @Override
    public Optional<Anchor> anchorNow() {
        Optional<Anchor> anchor = newest().map(entry -> Anchor.of(profile(), entry, clock.instant(), signer));
        anchor.ifPresent(one -> rounds.put(one, kept.anchors()));
        return anchor;
    }

    @Override
    public List<AnchorState> places() {
        return rounds.states(kept.anchors());
    }

    /** Notes no more anchors. */
    @Override
    public void close() {
        Recurring running;
        synchronized (this) {
            running = recurring;
            recurring = null;
            if (watching != null) {
                watching.close();
                watching = null;
            }
        }
        if (running != null) {
            running.close();
        }
    }

    /** Notes the last entry in the workstation's folder; takes no longer than its disk. For the very end. */
    public void noteLast() {
        try {
            Optional<AuditEntry> last = newest();
            if (last.isPresent() && !rounds.isInFolder(last.get())) {
                folder.add(Anchor.of(profile(), last.get(), clock.instant(), signer));
            }
        } catch (IOException | StoreException late) {
            LOG.warn("The last audit entry could not be noted in the workstation's folder: {}", late.toString());
        }
    }

    /** What is done each minute: tells when the audit was cut off, and notes what is new where an anchor is due. */
    public void turn() {
        unanchored.set(0);
        Optional<AuditEntry> last = newest();
        if (last.isPresent() && !rounds.isNoted(last.get(), kept.anchors())) {
            if (!rounds.hasNoted()) {
                compareWithLastTime(last.get());
            }
            rounds.putWhereDue(
                    Anchor.of(profile(), newest().orElse(last.get()), clock.instant(), signer), kept.anchors());
        }
    }

    /** The newest note alone is compared: a look at everything takes long, and people ask for it. */
    private void compareWithLastTime(AuditEntry last) {
        Optional<Anchor> note = newestNote();
        if (note.isPresent()
                && trail.following(1, note.get().entry() - 1).stream()
                        .noneMatch(entry -> entry.number() == note.get().entry()
                                && entry.hash().equals(note.get().hash()))) {
            console.write(
                    "audit.check",
                    "audit",
                    "",
                    "FAILED",
                    "The audit is not what it was when it was last open here: entry "
                            + note.get().entry() + " of " + note.get().time()
                            + " is missing or another one; the newest is " + last.number() + ".");
        }
    }

    private void added() {
        Recurring running = recurring;
        if (unanchored.incrementAndGet() >= MOST_UNANCHORED && running != null) {
            running.wake();
        }
    }

    /** Those with time stamps too: older ones of these may no longer be among the others. */
    private List<Anchor> anchors() {
        try {
            List<Anchor> anchors = new ArrayList<>(folder.anchors());
            folder.stamps().stream().map(Stamp::anchor).forEach(anchors::add);
            return anchors;
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private Optional<AuditEntry> newest() {
        return trail.latest(1, Long.MAX_VALUE).stream().findFirst();
    }

    private Optional<Anchor> newestNote() {
        try {
            return folder.newest();
        } catch (IOException unreadable) {
            throw failed(unreadable);
        }
    }

    private static void needed(String reason) throws UnfitAnchorException {
        if (reason.isBlank()) {
            throw new UnfitAnchorException("Say why; the reason goes into the audit.");
        }
    }

    private static StoreException failed(IOException failure) {
        return new StoreException(
                "The workstation's folder cannot be read or written: " + failure.getMessage() + ".", failure);
    }
}
