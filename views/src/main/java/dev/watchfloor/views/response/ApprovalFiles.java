package dev.watchfloor.views.response;

import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.CarriedFile;
import dev.watchfloor.views.parts.Plain;
import java.nio.file.Path;

/** Takes a plan to a second person and brings back what they said: in files that the operator chooses, or here. FX thread only. */
public final class ApprovalFiles {
    private static final Messages TEXT = Messages.of("response");
    /** Enough of a hash to tell files apart. */
    private static final int SHORT = 8;

    private final Approvals approvals;
    private final SecondPersons persons;
    private final Kit kit;

    public ApprovalFiles(Approvals approvals, SecondPersons persons, Kit kit) {
        this.approvals = approvals;
        this.persons = persons;
        this.kit = kit;
    }

    /** Asks another operator who is here. */
    void askBeside(Plan plan, Said said) {
        new BesideDialog(kit, persons, plan, said).show();
    }

    /** Asks where, and writes a signed request. @param said with a sentence, also when it failed */
    void saveRequest(Plan plan, Said said) {
        String name = "watchfloor-request-" + shortened(plan.hash()) + ".json";
        kit.files().toWrite(TEXT.get("second.save"), name).ifPresent(file -> {
            var unused = kit.bridge()
                    .load(
                            () -> {
                                CarriedFile.write(file, approvals.request(plan));
                                return file;
                            },
                            written -> said.well(TEXT.format("second.saved", CarriedFile.name(written))),
                            said::ill);
        });
    }

    /**
     * Asks which, and takes what a second person said.
     *
     * @param about hash of the plan on screen; empty when there is none
     */
    public void addApproval(String about, Said said) {
        kit.files().toRead(TEXT.get("second.add")).ifPresent(file -> {
            var unused = kit.bridge().load(() -> add(file), decision -> said.well(words(decision, about)), said::ill);
        });
    }

    private Decision add(Path file) throws UnfitApprovalException {
        return approvals.add(CarriedFile.read(file));
    }

    private static String words(Decision decision, String about) {
        Approval approval = decision.approval();
        boolean agreed = approval.verdict() == Approval.Verdict.APPROVED;
        if (approval.planHash().equals(about)) {
            return TEXT.format(agreed ? "second.added" : "second.added.declined", decision.name());
        }
        return TEXT.format(
                agreed ? "second.added.other" : "second.added.declined.other",
                decision.name(),
                Plain.line(approval.headline()));
    }

    /** The first digits, as they stand in file names. */
    public static String shortened(String hash) {
        return hash.substring(0, Math.min(SHORT, hash.length()));
    }

    /** Where the outcome is said. */
    public interface Said {
        /** It went well. */
        void well(String sentence);

        /** It did not. */
        void ill(String sentence);
    }
}
