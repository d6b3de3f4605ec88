package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.SigmaRules.Rejected;
import java.util.ArrayList;
import java.util.List;

/** Takes out what is there only for correlations that cannot be honoured. Not thread-safe. */
final class OnlyForLost {
    private final List<LostCorrelation> lost;
    private final List<SigmaCorrelation> correlations;
    private final List<Rejected> rejected;

    private OnlyForLost(SigmaRules read, List<LostCorrelation> lost) {
        this.lost = new ArrayList<>(lost);
        correlations = new ArrayList<>(read.correlations());
        rejected = new ArrayList<>(read.rejected());
    }

    /** {@code read} without it, and with the reason among the rejected. */
    static SigmaRules left(SigmaRules read, List<LostCorrelation> lost) {
        return lost.isEmpty() ? read : new OnlyForLost(read, lost).left(read.rules());
    }

    private SigmaRules left(List<SigmaRule> all) {
        boolean goesOn = true;
        // One that goes can have been the last that looked at another.
        while (goesOn) {
            List<SigmaCorrelation> going = correlations.stream()
                    .filter(correlation -> isAlone(correlation.head()))
                    .toList();
            going.forEach(correlation -> reject(correlation.head()));
            correlations.removeAll(going);
            going.forEach(correlation -> lost.add(LostCorrelation.of(correlation)));
            goesOn = !going.isEmpty();
        }
        List<SigmaRule> rules = new ArrayList<>();
        for (SigmaRule rule : all) {
            if (isAlone(rule.head())) {
                reject(rule.head());
            } else {
                rules.add(rule);
            }
        }
        return new SigmaRules(rules, correlations, rejected);
    }

    private boolean isAlone(RuleHead head) {
        List<LostCorrelation> looked =
                lost.stream().filter(each -> each.looksAt(head)).toList();
        return !looked.isEmpty()
                && looked.stream().noneMatch(LostCorrelation::generate)
                && correlations.stream().noneMatch(each -> each.rules().stream().anyMatch(head::isCalled));
    }

    private void reject(RuleHead head) {
        String correlation = lost.stream()
                .filter(each -> each.looksAt(head))
                .map(LostCorrelation::name)
                .findFirst()
                .orElse("");
        rejected.add(new Rejected(
                head.file(),
                head.title(),
                "It is there only for the correlation \"" + correlation + "\", which is left out."));
    }
}
