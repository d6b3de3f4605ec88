package dev.watchfloor.app.response.acts;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.time.Clock;
import java.util.List;

/** What comes before an act's parts are tried: leases, what it overtakes, the announcement in the audit. Thread-safe. */
final class Preparation {
    private final ActLedger ledger;
    private final LeaseBook leases;
    private final Verbs verbs;
    private final Overtaking overtaking;
    private final Clock clock;

    Preparation(ActLedger ledger, LeaseBook leases, Verbs verbs, Overtaking overtaking, Clock clock) {
        this.ledger = ledger;
        this.leases = leases;
        this.verbs = verbs;
        this.overtaking = overtaking;
        this.clock = clock;
    }

    /** All of it bears repeating, as the console may end anywhere between. */
    ActRecord prepare(ActLedger.Open open, Acts.Author author) {
        boolean late = isLate(open.act());
        ActRecord act = open.prepared() ? open.act() : firstTurn(open.act(), late, author);
        if (!late) {
            overtaking.by(act, author);
        }
        leases.open(act, givenBack(act));
        return act;
    }

    private List<KeptLease> givenBack(ActRecord act) {
        return act.undoes() == null
                ? List.of()
                : ledger.record(act.undoes()).map(ActRecord::earlier).orElse(List.of());
    }

    private ActRecord firstTurn(ActRecord written, boolean late, Acts.Author author) {
        // Acts of the same plan before this one may have changed the leases since it was written down.
        ActRecord act = written.withEarlier(leases.of(written.request().concerned()));
        if (!late) {
            Verb<?> verb = verbs.of(act.request(), act.earlier());
            String targets = String.join(", ", verb.targets());
            String sentence = verb.headline() + ". Reason: " + act.request().reason();
            author.audit().write(verb.action(), verb.subject(), targets, "STARTED", sentence);
        }
        ledger.prepare(act.id(), act.earlier());
        return act;
    }

    /** An act without patience has one try, whenever that is; its deadline is then no reason not to begin. */
    boolean isLate(ActRecord act) {
        return act.deadline().isAfter(act.begun()) && !clock.instant().isBefore(act.deadline());
    }
}
