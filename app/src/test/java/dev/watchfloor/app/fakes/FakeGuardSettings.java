package dev.watchfloor.app.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.RefusedEntryException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What operators told the guard, in memory and unaudited. */
public final class FakeGuardSettings implements GuardSettings {
    private final List<GuardedEntry> entries = new CopyOnWriteArrayList<>();
    private volatile PrivateRanges privateRanges = PrivateRanges.APPROVAL;

    /** Adds one, at every provider. */
    public FakeGuardSettings with(GuardedEntry.Kind kind, String value, String name) {
        try {
            add(kind, List.of(value), "", name, "agreed");
            return this;
        } catch (RefusedEntryException unfit) {
            throw new IllegalArgumentException(unfit);
        }
    }

    public FakeGuardSettings with(PrivateRanges policy) {
        privateRanges = policy;
        return this;
    }

    @Override
    public List<GuardedEntry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public List<GuardedEntry> add(
            GuardedEntry.Kind kind, Collection<String> values, String provider, String name, String reason)
            throws RefusedEntryException {
        List<GuardedEntry> added = new ArrayList<>();
        for (String value : values) {
            added.add(GuardedEntry.of(kind, value, provider, name, reason, "ana@desk", Instant.EPOCH));
        }
        entries.addAll(added);
        return added;
    }

    @Override
    public List<GuardedEntry> remove(
            GuardedEntry.Kind kind, Collection<String> values, String provider, String reason) {
        List<GuardedEntry> removed = entries.stream()
                .filter(entry -> entry.kind() == kind && values.contains(entry.value()))
                .toList();
        entries.removeAll(removed);
        return removed;
    }

    @Override
    public PrivateRanges privateRanges() {
        return privateRanges;
    }

    @Override
    public void setPrivateRanges(PrivateRanges policy, String reason) {
        privateRanges = policy;
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return () -> {};
    }
}
