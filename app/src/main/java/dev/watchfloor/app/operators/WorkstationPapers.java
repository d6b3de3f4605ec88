package dev.watchfloor.app.operators;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.audit.KeyPaper;
import dev.watchfloor.app.vault.Vault;
import dev.watchfloor.app.vault.VaultContent;
import dev.watchfloor.app.vault.VaultFile;
import dev.watchfloor.app.workstation.WorkstationKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What a workstation that is not trusted yet writes and reads, with a copy of a profile nobody can open there. Stateless. */
public final class WorkstationPapers {
    private WorkstationPapers() {}

    /**
     * A request as a file to carry to a trusted workstation.
     *
     * @param number what two people compare
     */
    public record Request(byte[] file, String number) {}

    /** Asks for this workstation. */
    public static Request request(VaultFile file, WorkstationKeys here)
            throws ProfileException, UnfitOperatorException {
        VaultContent vault = file.read();
        if (vault.knows(here.fingerprint())) {
            throw new UnfitOperatorException("This workstation is trusted already. Sign in.");
        }
        WorkstationRequest request = WorkstationRequest.of(vault.profile(), here);
        return new Request(request.write(here), request.number());
    }

    /**
     * Takes the answer. Whether it is right shows at the next sign-in, which it cannot make worse.
     *
     * @param workstation folder of this one
     */
    public static void accept(VaultFile file, WorkstationKeys here, Path workstation, byte[] answer)
            throws ProfileException, UnfitOperatorException {
        WorkstationGrant grant = WorkstationGrant.read(answer);
        VaultContent vault = file.read();
        if (!grant.profile().equals(vault.profile())) {
            throw new UnfitOperatorException("This is an answer for another profile.");
        }
        if (grant.grants().isEmpty()
                || grant.grants().stream().anyMatch(each -> !each.workstation().equals(here.fingerprint()))) {
            throw new UnfitOperatorException("This is an answer for another workstation.");
        }
        try {
            Optional<KeyPaper> keys = KeyPaper.read(grant.keys());
            if (keys.isPresent()) {
                KeptAuditProof.keep(keys.get(), workstation);
            }
            file.write(Vault.add(vault, grant.grants()));
        } catch (IOException failed) {
            throw new ProfileException("The vault cannot be written: " + failed.getMessage() + ".", failed);
        }
    }
}
