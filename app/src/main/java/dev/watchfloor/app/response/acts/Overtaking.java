package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Report.TargetResult;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.util.Collections;
import java.util.Set;

/** Gives up what is not written yet: because an operator says so, or because a later act makes it pointless or wrong. */
final class Overtaking {
    private final ActLedger ledger;
    private final Verbs verbs;
    private final ActRunner runner;
    private final Settlement settlement;

    Overtaking(ActLedger ledger, Verbs verbs, ActRunner runner, Settlement settlement) {
        this.ledger = ledger;
        this.verbs = verbs;
        this.runner = runner;
        this.settlement = settlement;
    }

    /** Gives up what waits of earlier plans on the same things at the same targets. */
    void by(ActRecord act, Acts.Author author) {
        Set<String> subjects = Subjects.of(act.request());
        for (ActLedger.Open open : ledger.unfinished()) {
            boolean earlier =
                    !open.act().plan().equals(act.plan()) && !open.act().begun().isAfter(act.begun());
            if (earlier
                    && !Collections.disjoint(subjects, Subjects.of(open.act().request()))) {
                giveUp(open, author, "Overtaken by a later act: " + act.headline() + ".", Set.copyOf(act.targets()));
            }
        }
    }

    /** @param only targets; none stands for all. @return how many parts */
    int giveUp(ActLedger.Open open, Acts.Author author, String sentence, Set<String> only) {
        Verb<?> verb = verbs.of(open.act().request(), open.act().earlier());
        int count = 0;
        for (ActLedger.OpenPart part : open.parts()) {
            if (only.isEmpty() || only.contains(part.target())) {
                boolean written = part.before() != null;
                runner.writeDown(
                        open.act(),
                        verb,
                        author.audit(),
                        new TargetResult(
                                part.target(),
                                written ? Verdict.UNKNOWN : Verdict.CANCELLED,
                                sentence
                                        + (written
                                                ? " It may have been written before: look there."
                                                : " Nothing was written.")));
                count++;
            }
        }
        settlement.settle(open.act());
        return count;
    }
}
