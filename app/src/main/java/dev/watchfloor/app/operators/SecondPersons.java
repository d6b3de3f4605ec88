package dev.watchfloor.app.operators;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import java.time.Duration;

/** Another operator who sits beside the one who is signed in and says yes or no with both of their own factors. Thread-safe. */
public interface SecondPersons {

    /**
     * Signs them in for this one word, which is asked, said and taken in one go. Takes about a second.
     *
     * @param second closed by the caller
     * @param validity how long a yes counts, at most a day
     * @throws SignInRefusedException when they are not who they say
     * @throws UnfitApprovalException when it is the same person, their roles do not let them, or the plan needs nobody
     */
    Decision decide(Plan plan, Credentials second, Approval.Verdict verdict, Duration validity, String comment)
            throws SignInRefusedException, UnfitApprovalException;
}
