package dev.watchfloor.app.operators;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.audit.KeyPaper;
import dev.watchfloor.app.audit.KeyPapers;
import dev.watchfloor.app.crypto.Ed25519;
import dev.watchfloor.app.keystore.KeystoreException;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.vault.Installation;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.workstation.KeyBinding;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Workstations of an open profile. Thread-safe. */
public final class LiveWorkstations implements Workstations {
    private final OperatorBook book;
    private final VaultKeeper vault;
    private final LiveSession session;
    private final WorkstationKeys here;
    private final KeyBinding binding;
    private final AuditLog audit;
    private final KeyPapers keys;
    private final Clock clock;
    private final Listeners listeners = new Listeners();

    public LiveWorkstations(
            OperatorBook book,
            VaultKeeper vault,
            LiveSession session,
            WorkstationKeys here,
            KeyBinding binding,
            AuditLog audit,
            KeyPapers keys,
            Clock clock) {
        this.book = book;
        this.vault = vault;
        this.session = session;
        this.here = here;
        this.binding = binding;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
    }

    /** Notes that this workstation is one of the profile's, when another confirmed it. @param who comes in here */
    public synchronized void enter(String who) {
        if (book.workstations().stream().noneMatch(known -> known.fingerprint().equals(here.fingerprint()))) {
            book.put(new Workstation(here.fingerprint(), here.workstation(), who, clock.instant()));
            audit.write("workstation.enter", here.workstation(), here.fingerprint(), "DONE", "Confirmed elsewhere.");
        }
    }

    /**
     * Takes over whose signatures count from the workstation that confirmed this one. It has to be one that the profile
     * knew when it was copied: a paper alone may come from anybody.
     */
    public synchronized void takePapers() {
        Optional<KeyPaper> paper = keys.waiting()
                .filter(said -> book.workstations().stream()
                        .anyMatch(known -> known.fingerprint().equals(Ed25519.fingerprint(said.key()))));
        if (paper.isPresent()) {
            audit.write(
                    "audit.trust",
                    Ed25519.fingerprint(paper.get().key()),
                    "",
                    "DONE",
                    "It confirmed this workstation.",
                    new Change("", "Signatures of " + paper.get().keys().size() + " keys count"));
            keys.take(paper.get());
        }
    }

    @Override
    public List<Workstation> list() {
        return book.workstations();
    }

    @Override
    public WorkstationRequest readRequest(byte[] content) throws UnfitOperatorException {
        WorkstationRequest request = WorkstationRequest.read(content);
        if (!request.profile().equals(vault.content().profile())) {
            throw new UnfitOperatorException("This is a request for another profile.");
        }
        return request;
    }

    @Override
    public synchronized byte[] confirm(WorkstationRequest request, String reason) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        String fingerprint = request.fingerprint();
        audit.write(
                "workstation.confirm",
                request.workstation(),
                fingerprint,
                "DONE",
                reason,
                new Change("", request.workstation() + " " + fingerprint));
        book.put(new Workstation(
                fingerprint, request.workstation(), session.operator().name(), clock.instant()));
        KeyPaper signatures = keys.exchange(request.signingKey(), fingerprint);
        byte[] answer = new WorkstationGrant(
                        request.profile(),
                        vault.trust(new Installation(
                                fingerprint, request.sealingKey().getEncoded())),
                        signatures.line())
                .write();
        listeners.tell();
        return answer;
    }

    @Override
    public synchronized void forget(String fingerprint, String reason) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        if (fingerprint.equals(here.fingerprint())) {
            throw new UnfitOperatorException("This is the workstation you work at. Forget it from another one.");
        }
        String known = book.workstations().stream()
                .filter(each -> each.fingerprint().equals(fingerprint))
                .map(each -> each.name() + " " + fingerprint)
                .findFirst()
                .orElse("");
        audit.write("workstation.forget", fingerprint, "", "DONE", reason, new Change(known, ""));
        book.removeWorkstation(fingerprint);
        vault.change(content -> Vault.distrust(content, fingerprint));
        listeners.tell();
    }

    @Override
    public void bindKeys(String reason) throws UnfitOperatorException {
        rebind("workstation.bind", reason, true, binding::bind);
    }

    @Override
    public void unbindKeys(String reason) throws UnfitOperatorException {
        rebind("workstation.unbind", reason, false, binding::unbind);
    }

    /** Not under the lock of the others: it may wait for somebody to unlock the keystore. */
    private void rebind(String action, String reason, boolean toBound, Rebinding work) throws UnfitOperatorException {
        session.require(Permission.ADMINISTER);
        try {
            if (binding.isBound() == toBound) {
                throw new UnfitOperatorException(
                        toBound
                                ? "The keys of this workstation are bound to the keystore already."
                                : "The keys of this workstation are not bound to a keystore.");
            }
            audit.write(action, here.workstation(), here.fingerprint(), "STARTED", reason);
            work.run();
            audit.write(action, here.workstation(), here.fingerprint(), "DONE", reason);
        } catch (KeystoreException | ProfileException failed) {
            audit.write(action, here.workstation(), here.fingerprint(), "FAILED", String.valueOf(failed.getMessage()));
            throw new UnfitOperatorException(String.valueOf(failed.getMessage()));
        }
        listeners.tell();
    }

    /** From one way of keeping the keys to the other. */
    @FunctionalInterface
    private interface Rebinding {
        void run() throws KeystoreException, ProfileException;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
