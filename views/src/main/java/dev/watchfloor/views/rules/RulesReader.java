package dev.watchfloor.views.rules;

import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Remembered;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.RuleState;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.rules.lists.ValueList;
import dev.watchfloor.app.rules.typed.Input;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedRules;
import dev.watchfloor.app.rules.typed.TypedText;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.SigmaDocument;
import dev.watchfloor.app.sigma.SigmaRule;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleText;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what the screen shows; a file is read again only when it changed. Thread-safe; blocks. */
final class RulesReader {
    private static final Duration DAY = Duration.ofDays(1);

    private final Rules rules;
    private final EventStore events;
    private final Clock clock;
    private final Map<String, Known> known = new HashMap<>();

    private record Known(String text, List<ValueList> lists, List<Reading> read) {}

    /**
     * @param problem why there is no head
     * @param idle why it finds nothing although it can be asked, or empty
     * @param asksAbout the kinds of actors of which it wants to know what is usual
     */
    private record Reading(
            @Nullable RuleHead head, String problem, String title, String idle, Set<ActorKind> asksAbout) {}

    RulesReader(Rules rules, EventStore events, Clock clock) {
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    synchronized RulesLook look() {
        Instant now = clock.instant();
        Instant end = now.plus(DAY);
        Instant earliest = events.statistics().earliest();
        Map<String, Long> day = folded(rules.findings(new TimeRange(now.minus(DAY), end)));
        Map<String, Long> all =
                earliest == null ? Map.of() : folded(rules.findings(new TimeRange(earliest.minus(DAY), end)));
        RuleState state = rules.state();
        SigmaRules active = rules.active();
        Map<ActorKind, Remembered> usual = rules.usual();
        List<ValueList> lists = rules.lists().all();
        List<RuleRow> rows = new ArrayList<>();
        Map<String, String> titles = new HashMap<>();
        for (RuleShelf.Entry file : rules.files()) {
            int place = 0;
            for (Reading read : read(file, lists)) {
                RuleHead head = read.head();
                if (head != null) {
                    titles.put(head.key(), head.title());
                }
                rows.add(row(file, place++, read, head, active, state, usual, day, all));
            }
        }
        rows.sort(Comparator.comparing(RuleRow::state)
                .thenComparing(RuleRow::day, Comparator.reverseOrder())
                .thenComparing(RuleRow::title, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(RuleRow::key));
        return new RulesLook(rows, rules.suppressions().all(), lists, state.asked(), state.waiting(), titles);
    }

    private static RuleRow row(
            RuleShelf.Entry file,
            int place,
            Reading read,
            @Nullable RuleHead head,
            SigmaRules active,
            RuleState state,
            Map<ActorKind, Remembered> usual,
            Map<String, Long> day,
            Map<String, Long> all) {
        String key = head == null ? "" : head.key();
        String reason = file.isOn() ? state.stopped().getOrDefault(key, "") : "";
        RuleRow.State now = reason.isEmpty() ? RuleRow.State.ASKED : RuleRow.State.STOPPED;
        if (head == null) {
            now = RuleRow.State.REJECTED;
            reason = read.problem();
        } else if (!file.isOn()) {
            now = RuleRow.State.OFF;
        } else {
            Optional<String> rejected = active.rejected().stream()
                    .filter(each ->
                            each.file().equals(file.file()) && each.title().equals(head.title()))
                    .map(SigmaRules.Rejected::reason)
                    .findFirst();
            now = rejected.isPresent() ? RuleRow.State.REJECTED : now;
            reason = rejected.orElse(reason);
        }
        return new RuleRow(
                file,
                place,
                head == null ? read.title() : head.title(),
                head,
                now,
                reason,
                read.idle(),
                day.getOrDefault(key.toLowerCase(Locale.ROOT), 0L),
                all.getOrDefault(key.toLowerCase(Locale.ROOT), 0L),
                usual(key, read.asksAbout(), state, usual),
                file.isOn() ? state.costs().get(key) : null);
    }

    private List<Reading> read(RuleShelf.Entry file, List<ValueList> lists) {
        Known before = known.get(file.file());
        if (before != null
                && before.text().equals(file.text())
                && before.lists().equals(lists)) {
            return before.read();
        }
        List<Reading> read = TypedRules.isTyped(file.file()) ? typed(file) : sigma(file, lists);
        known.put(file.file(), new Known(file.text(), lists, read));
        return read;
    }

    private static List<Reading> typed(RuleShelf.Entry file) {
        TypedText.Read read = TypedText.read(file.text(), file.file());
        ReadyRule ready = read.ready();
        return List.of(
                new Reading(ready == null ? null : ready.head(), read.problem(), file.file(), "", asksAbout(ready)));
    }

    private List<Reading> sigma(RuleShelf.Entry file, List<ValueList> lists) {
        return RuleText.read(
                        file.text(),
                        file.file(),
                        name -> lists.stream()
                                .filter(list -> list.name().equals(name))
                                .map(ValueList::values)
                                .findFirst())
                .stream()
                .map(read -> new Reading(
                        read.document() == null ? null : read.document().head(),
                        read.problem(),
                        read.title(),
                        idle(read.document()),
                        Set.of()))
                .toList();
    }

    private static Set<ActorKind> asksAbout(@Nullable ReadyRule ready) {
        Set<ActorKind> kinds = EnumSet.noneOf(ActorKind.class);
        if (ready != null) {
            for (Input input : ready.rule().inputs()) {
                switch (input) {
                    case Input.Habit habit -> kinds.add(habit.actor());
                    case Input.Hours hours -> kinds.add(hours.actor());
                    case Input.Bytes bytes -> kinds.add(bytes.actor());
                    case Input.Events _, Input.Blocks _, Input.Devices _ -> {}
                }
            }
        }
        return kinds;
    }

    private static RuleRow.@Nullable Usual usual(
            String key, Set<ActorKind> asksAbout, RuleState state, Map<ActorKind, Remembered> known) {
        if (asksAbout.isEmpty()) {
            return null;
        }
        Map<ActorKind, Remembered> actors = new EnumMap<>(ActorKind.class);
        asksAbout.forEach(kind -> actors.put(kind, known.getOrDefault(kind, new Remembered(0, 0))));
        return new RuleRow.Usual(state.unknown().getOrDefault(key, 0L), actors);
    }

    private String idle(@Nullable SigmaDocument document) {
        return document instanceof SigmaRule rule ? rules.reach(rule).orElse("") : "";
    }

    private static Map<String, Long> folded(Map<String, Long> findings) {
        Map<String, Long> folded = new HashMap<>();
        findings.forEach((rule, number) -> folded.merge(rule.toLowerCase(Locale.ROOT), number, Long::sum));
        return folded;
    }
}
