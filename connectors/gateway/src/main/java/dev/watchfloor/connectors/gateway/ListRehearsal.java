package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.event.InvalidAddressException;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change without the write. */
final class ListRehearsal<H extends Held> {
    private static final String READ = "Read the denylist";
    private static final String CHANGE = "Work the change in";

    private final String product;
    private final GatewayList<H> list;
    private final @Nullable Integer entryLimit;

    ListRehearsal(String product, GatewayList<H> list, @Nullable Integer entryLimit) {
        this.product = product;
        this.list = list;
        this.entryLimit = entryLimit;
    }

    List<SelfCheck> run(DenylistChange change, Function<ListChange, Optional<String>> objection)
            throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        H held;
        try {
            held = list.read();
        } catch (ConnectorException failure) {
            return unreadable(failure.sentence());
        }
        if (held.availability() != Availability.READY) {
            return unreadable(held.sentence());
        }
        checks.add(SelfCheck.passed(READ, entries(held.entries().size()) + "."));
        checks.addAll(list.checks(held));
        checks.add(unproved(list));
        checks.add(change(held, change, objection));
        return checks;
    }

    private SelfCheck change(H held, DenylistChange change, Function<ListChange, Optional<String>> objection) {
        try {
            ListChange wished = ListChange.of(change);
            Optional<String> problem = objection.apply(wished);
            if (problem.isPresent()) {
                return SelfCheck.failed(CHANGE, problem.get());
            }
            ListChange missing = wished.missing(held.entries());
            if (missing.isEmpty()) {
                return SelfCheck.passed(CHANGE, "It is so already; nothing would be written.");
            }
            int before = held.entries().size();
            int after = before + missing.add().size() - missing.remove().size();
            String sentence = "The list would have " + entries(after) + " instead of " + before + ".";
            return entryLimit != null && after > entryLimit && after > before
                    ? SelfCheck.failed(
                            CHANGE,
                            sentence + " " + product + " takes no more than " + entryLimit
                                    + "; block networks instead of single addresses.")
                    : SelfCheck.passed(CHANGE, sentence + missing.remains(held.entries()));
        } catch (InvalidAddressException invalid) {
            return SelfCheck.failed(CHANGE, String.valueOf(invalid.getMessage()));
        }
    }

    private static List<SelfCheck> unreadable(String sentence) {
        return List.of(SelfCheck.failed(READ, sentence), SelfCheck.skipped(CHANGE, "The list must be readable first."));
    }

    /** No product tells whether a write is permitted but by a write. */
    static SelfCheck unproved(GatewayList<?> list) {
        return SelfCheck.skipped(
                "Write the denylist", "Not tried, because it would refuse somebody. It needs " + list.needs() + ".");
    }

    static String entries(int count) {
        return count + (count == 1 ? " entry" : " entries");
    }
}
