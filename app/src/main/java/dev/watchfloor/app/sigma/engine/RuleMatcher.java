package dev.watchfloor.app.sigma.engine;

import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.engine.Need.Literal;
import dev.watchfloor.app.sigma.matching.EventFields;
import dev.watchfloor.app.sigma.matching.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which of many rules an event matches: exactly those whose tests say so when each is asked alone. Immutable, for
 * any number of threads.
 */
public final class RuleMatcher {
    /** Of longer letters the end is looked for: it is what tells paths and names apart. */
    private static final int LONGEST = 12;

    private final List<SigmaRule> rules;
    private final BitSet always = new BitSet();
    private final Haystack anywhere;
    private final Map<String, Haystack> fields = new TreeMap<>();

    /** The literals that are looked for in one place, and the rules that may match when one is there. */
    private record Haystack(LiteralScanner scanner, List<BitSet> rules) {
        void scan(List<Text> texts, BitSet candidates) {
            BitSet found = new BitSet(rules.size());
            for (Text text : texts) {
                scanner.scan(text.folded(), found);
            }
            for (int literal = found.nextSetBit(0); literal >= 0; literal = found.nextSetBit(literal + 1)) {
                candidates.or(rules.get(literal));
            }
        }
    }

    public RuleMatcher(List<SigmaRule> rules) {
        this.rules = List.copyOf(rules);
        Map<String, Map<String, BitSet>> wanted = new LinkedHashMap<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            Optional<Need> need = Need.of(rules.get(rule).test());
            if (need.isEmpty()) {
                always.set(rule);
                continue;
            }
            for (Literal literal : need.get().literals()) {
                wanted.computeIfAbsent(literal.field(), field -> new LinkedHashMap<>())
                        .computeIfAbsent(end(literal.letters()), letters -> new BitSet())
                        .set(rule);
            }
        }
        Map<String, BitSet> keywords = wanted.remove("");
        anywhere = keywords == null ? haystack(Map.of()) : haystack(keywords);
        wanted.forEach((field, literals) -> fields.put(field, haystack(literals)));
    }

    /** The rules it holds, in the order given. */
    public List<SigmaRule> rules() {
        return rules;
    }

    /** In the order of the rules. */
    public List<SigmaRule> matching(EventFields event) {
        return matching(event, null);
    }

    /** The same. @param meter told what each rule that had to be asked took, null for none */
    public List<SigmaRule> matching(EventFields event, @Nullable RuleMeter meter) {
        BitSet candidates = (BitSet) always.clone();
        if (!anywhere.rules().isEmpty()) {
            anywhere.scan(event.everything(), candidates);
        }
        fields.forEach((field, haystack) -> {
            List<Text> texts = event.field(field).texts();
            if (!texts.isEmpty()) {
                haystack.scan(texts, candidates);
            }
        });
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<SigmaRule> matching = new ArrayList<>();
        for (int rule = candidates.nextSetBit(0); rule >= 0; rule = candidates.nextSetBit(rule + 1)) {
            long begun = meter == null ? 0 : meter.now();
            if (rules.get(rule).test().matches(event)) {
                matching.add(rules.get(rule));
            }
            if (meter != null) {
                meter.asked(rules.get(rule).head().key(), begun);
            }
        }
        return matching;
    }

    private static Haystack haystack(Map<String, BitSet> literals) {
        return new Haystack(new LiteralScanner(List.copyOf(literals.keySet())), List.copyOf(literals.values()));
    }

    private static String end(String letters) {
        return letters.substring(Math.max(0, letters.length() - LONGEST));
    }
}
