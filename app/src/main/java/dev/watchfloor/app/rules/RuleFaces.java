package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.run.RuleMatch;
import dev.watchfloor.app.sigma.run.RuleRun;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Rules for every log source, asked of events in which several may be. Not thread-safe. */
final class RuleFaces {
    private final RuleRun run;
    private final UnaryOperator<String> typeOf;
    private final Map<String, String> types = new HashMap<>();

    /** @param typeOf the type of a connector by its name, or an empty text */
    RuleFaces(SigmaRules rules, UnaryOperator<String> typeOf) {
        run = new RuleRun(rules);
        this.typeOf = typeOf;
    }

    List<RuleMatch> add(StoredEvent event) {
        KeptEvent fields = new KeptEvent(event.event());
        String type = types.computeIfAbsent(event.connector(), typeOf);
        String service = type.equals("zeek") ? first(fields, "_path") : type;
        List<LogSource> sources = LogSources.of(type, event.event(), service);
        return run.add(fields, sources, event.event().time(), event.position());
    }

    /** Connectors come and go. */
    void forgetTypes() {
        types.clear();
    }

    long forgotten() {
        return run.forgotten();
    }

    private static String first(KeptEvent fields, String name) {
        var texts = fields.field(name).texts();
        return texts.isEmpty() ? "" : texts.getFirst().words();
    }
}
