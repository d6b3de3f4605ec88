package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Completion;
import dev.watchfloor.app.query.Completion.Kind;
import dev.watchfloor.app.query.Completion.Proposal;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.Values;
import dev.watchfloor.app.timeline.Breakdown;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What could stand at the caret: what the language knows at once, and values of the data as soon as they are counted. Of
 * several questions under way the newest wins. FX thread only.
 */
final class CompletionModel {
    /** Most values of the data that are offered. */
    static final int VALUES = 12;

    /** Counted before choosing: of texts only some go on from what is written. */
    private static final int COUNTED = 200;

    private final EventStore store;
    private final Background background;
    private final Runnable onChange;
    private List<Offer> offers = List.of();
    private @Nullable Completion completion;
    private @Nullable Runnable waiting;
    private boolean counting;
    private int question;

    /**
     * One thing that could stand here.
     *
     * @param events how many events have the value, negative for what is not counted
     */
    record Offer(Proposal proposal, long events) {}

    /** @param onChange after {@link #offers} changed */
    CompletionModel(EventStore store, Background background, Runnable onChange) {
        this.store = store;
        this.background = background;
        this.onChange = onChange;
    }

    /** Looks at a place of a text; values are counted in a range. */
    void look(String text, int caret, TimeRange range) {
        int asked = ++question;
        Completion found = Completion.at(text, caret);
        completion = found;
        List<Offer> known = found.proposals().stream()
                .map(proposal -> new Offer(proposal, -1))
                .toList();
        show(known);
        waiting = found.values()
                .<Runnable>map(values -> () -> count(values, range, asked, known))
                .orElse(null);
        next();
    }

    /** One count at a time; those overtaken while waiting are never begun. */
    private void next() {
        Runnable start = waiting;
        if (!counting && start != null) {
            waiting = null;
            counting = true;
            start.run();
        }
    }

    private void count(Values values, TimeRange range, int asked, List<Offer> known) {
        var unused = background.load(
                () -> counted(values, range),
                counted -> {
                    counting = false;
                    if (asked == question) {
                        List<Offer> all = new ArrayList<>(counted);
                        all.addAll(known);
                        show(all);
                    }
                    next();
                },
                sentence -> {
                    counting = false;
                    next();
                });
    }

    /** Nothing is offered, and nothing that is being counted will be. */
    void forget() {
        question++;
        waiting = null;
        completion = null;
        show(List.of());
    }

    private List<Offer> counted(Values values, TimeRange range) {
        Query wanted = values.wanted();
        Breakdown inRange = store.breakdown(wanted, range, values.field(), COUNTED);
        // After an archive was imported the range is often empty: then any value that is kept is better than none.
        Breakdown breakdown =
                inRange.values().isEmpty() ? store.breakdown(wanted, TimeRange.EVER, values.field(), COUNTED) : inRange;
        return breakdown.values().stream()
                .filter(value -> values.fits(value.text()))
                .limit(VALUES)
                .map(value -> new Offer(
                        new Proposal(
                                Kind.VALUE, value.text(), values.insertion(value.text()), Optional.of(values.field())),
                        value.events()))
                .toList();
    }

    private void show(List<Offer> now) {
        offers = now;
        onChange.run();
    }

    List<Offer> offers() {
        return offers;
    }

    /** The text with an offer in its place, and where the caret stands then; empty when nothing is offered. */
    Optional<Applied> apply(String text, Offer offer) {
        Completion present = completion;
        if (present == null || present.to() > text.length()) {
            return Optional.empty();
        }
        String insertion = offer.proposal().insertion();
        return Optional.of(new Applied(present.apply(text, insertion), present.from() + insertion.length()));
    }

    /** @param caret just after what was put in */
    record Applied(String text, int caret) {}
}
