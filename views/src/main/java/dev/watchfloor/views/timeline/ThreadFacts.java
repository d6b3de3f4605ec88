package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Shortlist;
import dev.watchfloor.app.detection.ThreadEntities;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Facts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who and what a thread concerns, a few of each and how many more. */
final class ThreadFacts {
    private static final Messages TEXT = Messages.of("timeline");
    private static final int SHOWN = 3;

    private final TimeFormat times;
    private final Facts facts = new Facts();

    private ThreadFacts(TimeFormat times) {
        this.times = times;
    }

    static Facts of(AttackThread thread, TimeFormat times) {
        ThreadFacts made = new ThreadFacts(times);
        made.add(thread);
        return made.facts;
    }

    private void add(AttackThread thread) {
        ThreadEntities entities = thread.entities();
        if (thread.user() != null) {
            facts.text(TEXT.get("fact.user"), thread.user());
        }
        if (thread.network() != null) {
            facts.mono(TEXT.get("fact.network"), Addresses.canonical(thread.network()));
        }
        list(entities.addresses(), Addresses::canonical)
                .ifPresent(addresses -> facts.mono(TEXT.get("fact.addresses"), addresses));
        list(entities.devices(), device -> device).ifPresent(devices -> facts.text(TEXT.get("fact.device"), devices));
        list(entities.agents(), agent -> agent).ifPresent(agents -> facts.text(TEXT.get("fact.agents"), agents));
        if (thread.session() != null) {
            facts.mono(TEXT.get("fact.session"), thread.session().id());
        }
        if (thread.provider() != null) {
            facts.text(TEXT.get("fact.provider"), thread.provider());
        }
        list(entities.honeypots(), pot -> pot).ifPresent(pots -> facts.mono(TEXT.get("fact.honeypot"), pots));
        list(entities.routes(), route -> route).ifPresent(routes -> facts.mono(TEXT.get("fact.routes"), routes));
        if (entities.bytesIn() >= 0 || entities.bytesOut() >= 0) {
            facts.mono(TEXT.get("fact.bytes"), bytes(entities.bytesIn()) + " / " + bytes(entities.bytesOut()));
        }
        if (!thread.techniques().isEmpty()) {
            facts.mono(TEXT.get("fact.technique"), String.join(", ", thread.techniques()));
        }
        facts.mono(TEXT.get("fact.first"), times.stamp(thread.started()));
        facts.mono(TEXT.get("fact.latest"), times.stamp(thread.latest()));
    }

    private static String bytes(long bytes) {
        return bytes < 0 ? TEXT.get("fact.unknown") : String.format(Locale.ENGLISH, "%,d", bytes);
    }

    private static <T> Optional<String> list(Shortlist<T> some, Function<T, String> words) {
        if (some.isEmpty()) {
            return Optional.empty();
        }
        String first = some.first().stream().limit(SHOWN).map(words).collect(Collectors.joining(", "));
        int more = some.count() - Math.min(SHOWN, some.first().size());
        return Optional.of(more == 0 ? first : TEXT.format("fact.more", first, more));
    }
}
