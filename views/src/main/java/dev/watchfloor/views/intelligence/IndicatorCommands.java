package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.app.intelligence.KeptIndicator.State;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.parts.Verb;
import dev.watchfloor.views.parts.VerbMenu;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the indicators that are chosen. FX thread only. */
final class IndicatorCommands {
    /** Letter of the act that shuts somebody out. */
    static final char BLOCK = 'b';

    private static final Messages TEXT = Messages.of("intelligence");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofHours(1);

    private final Intelligence intelligence;
    private final Kit kit;
    private final Responder responder;
    private final Supplier<List<IndicatorRow>> chosen;
    private final Deque<Undo> done = new ArrayDeque<>();

    private record Undo(List<KeptIndicator> indicators, boolean wasWithdrawn) {}

    /** @param chosen what is marked or selected */
    IndicatorCommands(Intelligence intelligence, Kit kit, Responder responder, Supplier<List<IndicatorRow>> chosen) {
        this.intelligence = intelligence;
        this.kit = kit;
        this.responder = responder;
        this.chosen = chosen;
    }

    List<Verb> verbs(List<IndicatorRow> rows) {
        List<KeptIndicator> all = rows.stream().map(IndicatorRow::kept).toList();
        List<Verb> verbs = new ArrayList<>();
        verbs.add(new Verb('l', Feather.REWIND, TEXT.format("look", all.size()), () -> lookBack(all)));
        if (all.size() == 1) {
            KeptIndicator one = all.getFirst();
            verbs.add(new Verb('t', Feather.ACTIVITY, TEXT.get("events"), () -> show(intelligence.eventsOf(one))));
            verbs.add(new Verb('m', Feather.TARGET, TEXT.get("matches"), () -> show(intelligence.matchesOf(one))));
            if (IndicatorWords.isAddress(one)) {
                verbs.add(new Verb(BLOCK, Feather.SLASH, TEXT.format("block", one.ruleId()), () -> block(one)));
            }
        }
        List<KeptIndicator> counting =
                all.stream().filter(kept -> !isDismissed(kept)).toList();
        if (!counting.isEmpty()) {
            verbs.add(new Verb(
                    'w', Feather.X_CIRCLE, TEXT.format("withdraw", counting.size()), () -> change(counting, true)));
        }
        List<KeptIndicator> dismissed = all.stream().filter(this::isDismissed).toList();
        if (!dismissed.isEmpty()) {
            verbs.add(new Verb(
                    'r', Feather.ROTATE_CCW, TEXT.format("restore", dismissed.size()), () -> change(dismissed, false)));
        }
        return verbs;
    }

    void menu() {
        List<IndicatorRow> rows = chosen.get();
        if (rows.isEmpty()) {
            kit.navigator().announce(TEXT.get("none-chosen"));
            return;
        }
        String title = rows.size() == 1 ? rows.getFirst().kept().ruleId() : TEXT.format("details.several", rows.size());
        VerbMenu.open(kit.modals(), title, verbs(rows));
    }

    void add() {
        new AddIndicatorForm(intelligence, kit).open();
    }

    void lookBack() {
        List<KeptIndicator> all = chosen.get().stream().map(IndicatorRow::kept).toList();
        if (all.isEmpty()) {
            kit.navigator().announce(TEXT.get("none-chosen"));
            return;
        }
        lookBack(all);
    }

    void withdraw() {
        List<KeptIndicator> all = chosen.get().stream()
                .map(IndicatorRow::kept)
                .filter(kept -> !isDismissed(kept))
                .toList();
        if (!all.isEmpty()) {
            change(all, true);
        }
    }

    /** Takes the last change back that was made here. */
    void undo() {
        Undo last = done.poll();
        if (last == null) {
            kit.navigator().announce(TEXT.get("undo.none"));
            return;
        }
        ask(last.indicators(), !last.wasWithdrawn(), false);
    }

    private void change(List<KeptIndicator> indicators, boolean withdraw) {
        ask(indicators, withdraw, true);
    }

    private void ask(List<KeptIndicator> indicators, boolean withdraw, boolean canBeUndone) {
        var unused = kit.bridge()
                .load(
                        () -> {
                            if (withdraw) {
                                intelligence.withdraw(indicators);
                            } else {
                                intelligence.restore(indicators);
                            }
                            return indicators.size();
                        },
                        number -> {
                            if (canBeUndone) {
                                done.push(new Undo(indicators, withdraw));
                            }
                            kit.navigator()
                                    .announce(TEXT.format(withdraw ? "withdrawn.done" : "restored.done", number));
                        },
                        kit.navigator()::announce);
    }

    private void lookBack(List<KeptIndicator> indicators) {
        new LookBackDialog(intelligence, kit, indicators, this::show).open();
    }

    private void show(Query query) {
        Instant now = kit.clock().instant();
        kit.navigator().showTimeline(new TimeRange(now.minus(MONTH), now.plus(AHEAD)), query);
    }

    /** Opens the plan; nothing is done before it was agreed to. */
    private void block(KeptIndicator one) {
        try {
            responder.block(Addresses.network(one.ruleId()));
        } catch (InvalidAddressException damaged) {
            kit.navigator().announce(String.valueOf(damaged.getMessage()));
        }
    }

    private boolean isDismissed(KeptIndicator kept) {
        return kept.state(kit.clock().instant()) == State.DISMISSED;
    }
}
