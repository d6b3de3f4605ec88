package dev.watchfloor.app.incidents;

import dev.watchfloor.app.incidents.HeadWriter.Gist;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The incidents at hand: their deeds, what those amount to, and the gists of their threads. Not thread-safe. */
final class Board {
    private final TreeMap<Long, List<HistoryEntry>> entries = new TreeMap<>();
    private final Map<Long, IncidentFold> folds = new HashMap<>();
    private final Map<Long, Gist> gists = new HashMap<>();

    boolean has(long number) {
        return folds.containsKey(number);
    }

    /** @throws IllegalArgumentException for a number that was never given */
    IncidentFold fold(long number) {
        IncidentFold fold = folds.get(number);
        if (fold == null) {
            throw new IllegalArgumentException("There is no " + IncidentHead.idOf(number) + ".");
        }
        return fold;
    }

    void add(Collection<HistoryEntry> more) {
        Set<Long> touched = new HashSet<>();
        for (HistoryEntry entry : more) {
            entries.computeIfAbsent(entry.incident(), number -> new ArrayList<>())
                    .add(entry);
            touched.add(entry.incident());
        }
        touched.forEach(number -> folds.put(number, IncidentFold.of(entries.getOrDefault(number, List.of()))));
    }

    /** What was told of its thread last, if it has one. */
    @Nullable
    Gist gist(long number) {
        return gists.get(number);
    }

    void told(long number, Gist gist) {
        gists.put(number, gist);
    }

    /** What it would amount to with one more deed. */
    IncidentFold with(HistoryEntry entry) {
        fold(entry.incident());
        List<HistoryEntry> all = new ArrayList<>(entries.getOrDefault(entry.incident(), List.of()));
        all.add(entry);
        return IncidentFold.of(all);
    }

    /** The entry of a number, if it is at hand. */
    @Nullable
    HistoryEntry entry(long number) {
        return folds.values().stream()
                .flatMap(fold -> fold.history().stream())
                .filter(entry -> entry.number() == number)
                .findFirst()
                .orElse(null);
    }

    /** The one that tells it: itself, or where merging leads. */
    long teller(long number) {
        Set<Long> seen = new HashSet<>();
        long at = number;
        while (seen.add(at)) {
            IncidentFold fold = folds.get(at);
            Long into = fold == null ? null : fold.mergedInto();
            if (into == null) {
                return at;
            }
            at = into;
        }
        // Taking steps back in an unlucky order can leave a circle; the smallest number tells it then.
        return seen.stream().min(Comparator.naturalOrder()).orElse(number);
    }

    /** Those that it tells besides itself, in order. */
    List<Long> told(long number) {
        return entries.keySet().stream()
                .filter(other -> other != number && teller(other) == number)
                .toList();
    }

    IncidentHead head(long number) {
        List<Gist> told = new ArrayList<>();
        Gist own = gists.get(number);
        if (own != null) {
            told.add(own);
        }
        List<Long> others = told(number);
        others.stream().map(gists::get).filter(gist -> gist != null).forEach(told::add);
        return HeadWriter.write(
                number, fold(number), told, others.stream().map(this::fold).toList());
    }

    /** Latest event first. */
    List<IncidentHead> heads() {
        Map<Long, List<Gist>> byTeller = new HashMap<>();
        Map<Long, List<IncidentFold>> merged = new HashMap<>();
        entries.keySet().forEach(number -> {
            Gist gist = gists.get(number);
            long teller = teller(number);
            if (gist != null) {
                byTeller.computeIfAbsent(teller, told -> new ArrayList<>()).add(gist);
            }
            if (teller != number) {
                merged.computeIfAbsent(teller, told -> new ArrayList<>()).add(fold(number));
            }
        });
        return entries.keySet().stream()
                .map(number -> {
                    boolean tells = teller(number) == number;
                    Gist own = gists.get(number);
                    List<Gist> told =
                            tells ? byTeller.getOrDefault(number, List.of()) : own == null ? List.of() : List.of(own);
                    return HeadWriter.write(
                            number, fold(number), told, tells ? merged.getOrDefault(number, List.of()) : List.of());
                })
                .sorted(Comparator.comparing(IncidentHead::latest)
                        .thenComparing(IncidentHead::number)
                        .reversed())
                .toList();
    }
}
