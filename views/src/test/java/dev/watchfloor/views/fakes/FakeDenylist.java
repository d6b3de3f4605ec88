package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lists of all targets. Thread-safe. */
final class FakeDenylist {
    private final Clock clock;
    private final List<DenylistTarget> targets = new ArrayList<>();
    private final List<DenylistRow> rows = new ArrayList<>();

    FakeDenylist(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void fill(StoryDenylist story) {
        targets.addAll(story.targets());
        rows.addAll(story.rows());
    }

    synchronized void setAvailability(String name, DenylistState.Availability availability, String sentence) {
        targets.replaceAll(target -> target.name().equals(name)
                ? new DenylistTarget(name, target.product(), target.traits(), availability, sentence, 0, target.seen())
                : target);
    }

    synchronized void seenNow() {
        Instant now = clock.instant();
        targets.replaceAll(target -> new DenylistTarget(
                target.name(), target.product(), target.traits(), target.availability(), target.sentence(), 0, now));
    }

    synchronized List<DenylistTarget> targets() {
        return targets.stream()
                .map(target -> new DenylistTarget(
                        target.name(),
                        target.product(),
                        target.traits(),
                        target.availability(),
                        target.sentence(),
                        entries(target.name()),
                        target.seen()))
                .toList();
    }

    synchronized Optional<DenylistTarget> target(String name) {
        return targets().stream().filter(target -> target.name().equals(name)).findFirst();
    }

    synchronized List<DenylistRow> rows() {
        return List.copyOf(rows);
    }

    synchronized boolean isOn(String target, IPAddress network) {
        return row(network).map(row -> row.present().contains(target)).orElse(false);
    }

    /** Whether the console keeps it until another moment. */
    synchronized boolean endsOtherwise(IPAddress network, @Nullable Instant until) {
        return row(network)
                .map(DenylistRow::lease)
                .filter(lease -> !Objects.equals(lease.until(), until))
                .isPresent();
    }

    synchronized void put(String target, IPAddress network, DenylistRow.@Nullable Lease lease) {
        DenylistRow old = row(network).orElse(new DenylistRow(network, Set.of(), Set.of(), null));
        Set<String> present = new HashSet<>(old.present());
        Set<String> missing = new HashSet<>(old.missing());
        present.add(target);
        missing.remove(target);
        replace(old, new DenylistRow(network, present, missing, lease));
    }

    synchronized void take(String target, IPAddress network) {
        row(network).ifPresent(old -> {
            Set<String> present = new HashSet<>(old.present());
            Set<String> missing = new HashSet<>(old.missing());
            present.remove(target);
            missing.remove(target);
            replace(old, new DenylistRow(network, present, missing, old.lease()));
        });
    }

    private Optional<DenylistRow> row(IPAddress network) {
        return rows.stream().filter(row -> row.network().equals(network)).findFirst();
    }

    private void replace(DenylistRow old, DenylistRow changed) {
        rows.remove(old);
        if (!changed.present().isEmpty() || !changed.missing().isEmpty()) {
            rows.addFirst(changed);
        }
    }

    private int entries(String target) {
        return (int) rows.stream().filter(row -> row.present().contains(target)).count();
    }
}
