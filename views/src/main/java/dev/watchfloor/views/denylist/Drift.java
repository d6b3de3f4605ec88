package dev.watchfloor.views.denylist;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One way in which the gateways are not as the console has it.
 *
 * @param kind what is the matter
 * @param targets where, at least one
 */
record Drift(Kind kind, Set<String> targets) {
    /** What is the matter, what matters most first. */
    enum Kind {
        /** The console put it there, and it is gone. */
        MISSING,
        /** The console put it there, it is gone, and the list takes no more entries. */
        FULL,
        /** It is listed where the list is switched off, so that nobody is refused. */
        DISABLED,
        /** Somebody else put it there. */
        FOREIGN
    }

    Drift {
        targets = java.util.Collections.unmodifiableSet(new TreeSet<>(targets));
    }

    /** Whether the console can put it right. */
    boolean isReconcilable() {
        return kind == Kind.MISSING;
    }

    /** All that is the matter with a row, what matters most first; empty when it is as the console has it. */
    static List<Drift> of(DenylistRow row, Map<String, DenylistTarget> known) {
        if (row.lease() == null) {
            return List.of(new Drift(Kind.FOREIGN, row.present()));
        }
        List<Drift> drift = new ArrayList<>();
        add(drift, Kind.MISSING, row.missing(), target -> !isFull(known.get(target)));
        add(drift, Kind.FULL, row.missing(), target -> isFull(known.get(target)));
        add(drift, Kind.DISABLED, row.present(), target -> isDisabled(known.get(target)));
        return drift;
    }

    private static void add(List<Drift> drift, Kind kind, Collection<String> targets, Predicate<String> which) {
        Set<String> found = targets.stream().filter(which).collect(Collectors.toSet());
        if (!found.isEmpty()) {
            drift.add(new Drift(kind, found));
        }
    }

    private static boolean isFull(@Nullable DenylistTarget target) {
        DenylistTraits traits = target == null ? null : target.traits();
        Integer limit = traits == null ? null : traits.entryLimit();
        return limit != null && target != null && target.entries() >= limit;
    }

    private static boolean isDisabled(@Nullable DenylistTarget target) {
        return target != null && target.availability() == Availability.DISABLED;
    }
}
