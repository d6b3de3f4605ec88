package dev.watchfloor.app.rules;

import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedRules;
import dev.watchfloor.app.rules.typed.TypedText;
import dev.watchfloor.app.sigma.SigmaRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The texts of typed rules among the files of rules. Stateless. */
final class TypedFiles {
    private TypedFiles() {}

    /** As they come with the program. */
    static List<RuleShelf.Entry> shipped() {
        Map<String, String> texts = TypedRules.texts();
        return TypedRules.all().stream()
                .map(rule -> new RuleShelf.Entry(
                        TypedRules.file(rule),
                        texts.getOrDefault(TypedRules.file(rule), ""),
                        rule.isOnAtFirst(),
                        "",
                        Instant.EPOCH))
                .toList();
    }

    /** What is asked; a text that an older version kept and that cannot be read any more is not. */
    static List<ReadyRule> ready(Collection<RuleShelf.Entry> files) {
        List<ReadyRule> ready = new ArrayList<>();
        for (RuleShelf.Entry file : files) {
            if (file.isOn() && TypedRules.isTyped(file.file())) {
                ReadyRule read = TypedText.read(file.text(), file.file()).ready();
                if (read != null) {
                    ready.add(read);
                }
            }
        }
        return ready;
    }

    /** The rules in Java among texts, whether they are on or not. @param texts by the names of their files */
    static List<ReadyRule> read(Map<String, String> texts) {
        List<ReadyRule> ready = new ArrayList<>();
        new TreeMap<>(texts).forEach((file, text) -> {
            ReadyRule read =
                    TypedRules.isTyped(file) ? TypedText.read(text, file).ready() : null;
            if (read != null) {
                ready.add(read);
            }
        });
        return ready;
    }

    /** What was read, and beside it why texts of typed rules cannot be kept. */
    static SigmaRules with(SigmaRules read, Map<String, String> texts) {
        List<SigmaRules.Rejected> rejected = new ArrayList<>(read.rejected());
        texts.forEach((file, text) -> {
            String problem = problem(file, text);
            if (!problem.isEmpty()) {
                rejected.add(new SigmaRules.Rejected(file, "", problem));
            }
        });
        return new SigmaRules(read.rules(), read.correlations(), rejected);
    }

    private static String problem(String file, String text) {
        return TypedRules.isTyped(file) ? TypedText.read(text, file).problem() : "";
    }

    /** Whether a text is one of a typed rule that can be asked. */
    static boolean isUsable(String file, String text) {
        return TypedRules.isTyped(file) && problem(file, text).isEmpty();
    }
}
