package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaCorrelation;
import dev.watchfloor.app.sigma.SigmaDocument;
import dev.watchfloor.app.sigma.SigmaFilter;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.SigmaRules.Rejected;
import dev.watchfloor.app.sigma.matching.EventTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts rules, filters and correlations of any number of files together. Not thread-safe. */
public final class RuleAssembly {
    private final ValueLists lists;
    private final Set<String> keys = new HashSet<>();
    private final List<SigmaRule> rules = new ArrayList<>();
    private final List<SigmaFilter> filters = new ArrayList<>();
    private final List<SigmaCorrelation> correlations = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<LostCorrelation> lost = new ArrayList<>();

    public RuleAssembly(ValueLists lists) {
        this.lists = lists;
    }

    /** @param file what the rules say where they come from */
    public void add(String text, String file) {
        for (RuleText.Read read : RuleText.read(text, file, lists)) {
            SigmaDocument document = read.document();
            if (document == null) {
                rejected.add(new Rejected(file, read.title(), read.problem()));
                if (read.lost() != null) {
                    lost.add(read.lost());
                }
            } else {
                add(document);
            }
        }
    }

    /** Something that could not be read at all. */
    public void reject(String file, String reason) {
        rejected.add(new Rejected(file, "", reason));
    }

    private void add(SigmaDocument document) {
        RuleHead head = document.head();
        if (head.id() != null && !keys.add(head.id().toLowerCase(java.util.Locale.ROOT))) {
            reject(document, "Another rule has the same id.");
            return;
        }
        switch (document) {
            case SigmaRule rule -> rules.add(rule);
            case SigmaFilter filter -> filters.add(filter);
            case SigmaCorrelation correlation -> correlations.add(correlation);
        }
    }

    /** What can be used of all that was added. */
    public SigmaRules assembled() {
        List<SigmaRule> filtered = new ArrayList<>(rules);
        filters.forEach(filter -> apply(filter, filtered));
        return OnlyForLost.left(new SigmaRules(filtered, resolved(), rejected), lost);
    }

    private void apply(SigmaFilter filter, List<SigmaRule> filtered) {
        int applied = 0;
        for (int place = 0; place < filtered.size(); place++) {
            SigmaRule rule = filtered.get(place);
            if (filter.source().covers(rule.source()) && filter.rules().stream().anyMatch(rule.head()::isCalled)) {
                EventTest kept = new EventTest.All(List.of(rule.test(), filter.keeps()));
                filtered.set(place, new SigmaRule(rule.head(), rule.source(), kept));
                applied++;
            }
        }
        if (applied == 0) {
            reject(filter, "No rule that it names is there for its log source.");
        }
    }

    /** Those whose rules are there, in an order in which each comes after those it looks at. */
    private List<SigmaCorrelation> resolved() {
        List<SigmaCorrelation> resolved = new ArrayList<>();
        List<SigmaCorrelation> open = new ArrayList<>(correlations);
        boolean goesOn = true;
        while (goesOn) {
            List<SigmaCorrelation> found = open.stream()
                    .filter(correlation ->
                            correlation.rules().stream().allMatch(reference -> isThere(reference, resolved)))
                    .toList();
            resolved.addAll(found);
            open.removeAll(found);
            goesOn = !found.isEmpty();
        }
        for (SigmaCorrelation correlation : open) {
            Optional<String> missing = correlation.rules().stream()
                    .filter(reference -> !isThere(reference, correlations))
                    .findFirst();
            reject(
                    correlation,
                    missing.map(name -> "The rule \"" + Nodes.shown(name) + "\" that it looks at is not there.")
                            .orElse("It looks at itself, through the correlations that it names, or at one that was"
                                    + " rejected."));
        }
        return resolved;
    }

    private boolean isThere(String reference, List<SigmaCorrelation> among) {
        return rules.stream().anyMatch(rule -> rule.head().isCalled(reference))
                || among.stream().anyMatch(other -> other.head().isCalled(reference));
    }

    private void reject(SigmaDocument document, String reason) {
        rejected.add(new Rejected(document.head().file(), document.head().title(), reason));
        if (document instanceof SigmaCorrelation correlation) {
            lost.add(LostCorrelation.of(correlation));
        }
    }
}
