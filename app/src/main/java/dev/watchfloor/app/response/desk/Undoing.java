package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.ActRecord;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.verbs.Verb;
import dev.watchfloor.app.response.verbs.Verbs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what takes acts back, from what was written down before they were done. Reads the ledger and so blocks. */
final class Undoing {
    private final ActLedger ledger;
    private final Verbs verbs;

    Undoing(ActLedger ledger, Verbs verbs) {
        this.ledger = ledger;
        this.verbs = verbs;
    }

    /**
     * What takes acts back.
     *
     * @param inverses in the order in which they are to be done: the latest act is taken back first
     * @param problems what cannot be taken back, and why
     */
    record Found(List<Inverse> inverses, List<String> problems) {}

    /** One request and the act that it takes back. */
    record Inverse(ResponseRequest request, String undoes) {}

    Found find(Collection<String> actIds, String reason) {
        List<ActRecord> acts = actIds.stream()
                .flatMap(id -> ledger.record(id).stream())
                .sorted(java.util.Comparator.comparing(ActRecord::begun).reversed())
                .toList();
        List<Inverse> inverses = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (ActRecord act : acts) {
            Optional<String> undoneBy = ledger.find(List.of(act.id())).stream()
                    .flatMap(action -> Optional.ofNullable(action.undoneBy()).stream())
                    .findFirst();
            if (undoneBy.isPresent()) {
                problems.add(act.headline() + ": it was taken back already, by action " + undoneBy.get() + ".");
                continue;
            }
            inverse(act, reason, problems).forEach(request -> inverses.add(new Inverse(request, act.id())));
        }
        return new Found(inverses, problems);
    }

    private List<ResponseRequest> inverse(ActRecord act, String reason, List<String> problems) {
        Verb<?> verb = verbs.of(act.request(), act.earlier());
        Optional<String> irreversible = verb.irreversible();
        if (irreversible.isPresent()) {
            problems.add(act.headline() + ": " + irreversible.get());
            return List.of();
        }
        List<ResponseRequest> inverse = new ArrayList<>();
        for (ActLedger.Done part : ledger.done(act.id())) {
            if (part.verdict() == Verdict.DONE || part.verdict() == Verdict.UNKNOWN) {
                inverse.addAll(verb.inverse(part.target(), part.before(), reason));
            }
        }
        if (inverse.isEmpty()) {
            problems.add(act.headline() + ": it changed nothing, so there is nothing to take back.");
        }
        return merged(inverse);
    }

    /** Requests that say the same of several targets become one. */
    private static List<ResponseRequest> merged(List<ResponseRequest> requests) {
        Map<ResponseRequest, Set<String>> targets = new LinkedHashMap<>();
        for (ResponseRequest request : requests) {
            targets.computeIfAbsent(request.at(Set.of()), same -> new HashSet<>())
                    .addAll(request.places());
        }
        return targets.entrySet().stream()
                .map(same -> same.getKey().at(same.getValue()))
                .toList();
    }
}
