package dev.watchfloor.app.store;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.response.RefusedEntryException;
import dev.watchfloor.app.work.Listeners;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guard's lists in the profile's database, read once and kept in memory. Thread-safe. */
public final class H2GuardSettings implements GuardSettings {
    private static final Logger LOG = LoggerFactory.getLogger(H2GuardSettings.class);
    private static final String PRIVATE = "guard.private-ranges";
    /** Values in one audit entry, so that none is cut off. */
    private static final int MOST_AUDITED = 50;

    private final GuardRows rows;
    private final H2Settings settings;
    private final AuditLog audit;
    private final String owner;
    private final Clock clock;
    private final Listeners listeners = new Listeners();
    private volatile List<GuardedEntry> entries;
    private volatile PrivateRanges privateRanges;

    /** Reads what is kept. @param audit in the name of {@code owner} */
    public H2GuardSettings(Database database, AuditLog audit, String owner, Clock clock) {
        this.rows = new GuardRows(database);
        this.settings = new H2Settings(database);
        this.audit = audit;
        this.owner = owner;
        this.clock = clock;
        entries = rows.all();
        privateRanges = settings.find(PRIVATE).map(H2GuardSettings::read).orElse(PrivateRanges.APPROVAL);
    }

    @Override
    public List<GuardedEntry> entries() {
        return entries;
    }

    @Override
    public List<GuardedEntry> add(
            GuardedEntry.Kind kind, Collection<String> values, String provider, String name, String reason)
            throws RefusedEntryException {
        Instant now = clock.instant();
        String why = GuardedEntry.checkedReason(reason);
        Map<String, GuardedEntry> wanted = new LinkedHashMap<>();
        for (String value : values) {
            GuardedEntry entry = GuardedEntry.of(kind, value, provider, name, reason, owner, now);
            wanted.put(GuardRows.key(entry), entry);
        }
        List<GuardedEntry> added = List.copyOf(wanted.values());
        synchronized (this) {
            long others = entries.stream()
                    .filter(entry -> !wanted.containsKey(GuardRows.key(entry)))
                    .count();
            if (others + added.size() > MOST) {
                throw new RefusedEntryException(
                        String.format(Locale.ROOT, "The guard keeps at most %,d entries. Remove some first.", MOST));
            }
            write("guard.add", true, added, why);
            rows.put(added);
            entries = rows.all();
        }
        listeners.tell();
        return added;
    }

    @Override
    public List<GuardedEntry> remove(GuardedEntry.Kind kind, Collection<String> values, String provider, String reason)
            throws RefusedEntryException {
        String why = GuardedEntry.checkedReason(reason);
        List<GuardedEntry> removed = new ArrayList<>();
        synchronized (this) {
            Map<String, GuardedEntry> listed = new LinkedHashMap<>();
            entries.forEach(entry -> listed.put(GuardRows.key(entry), entry));
            for (String value : values) {
                String checked = GuardedEntry.checkedValue(kind, value);
                GuardedEntry entry = listed.get(GuardRows.key(kind, provider.strip(), checked));
                if (entry == null) {
                    throw new RefusedEntryException(checked + " is not on the guard's list of kind " + kind.word()
                            + (provider.isBlank() ? "" : " for " + provider.strip()) + ". Nothing was removed.");
                }
                removed.add(entry);
            }
            write("guard.remove", false, removed, why);
            rows.remove(removed);
            entries = rows.all();
        }
        listeners.tell();
        return removed;
    }

    @Override
    public PrivateRanges privateRanges() {
        return privateRanges;
    }

    @Override
    public void setPrivateRanges(PrivateRanges policy, String reason) throws RefusedEntryException {
        String checked = GuardedEntry.checkedReason(reason);
        synchronized (this) {
            audit.write(
                    "guard.private-ranges",
                    "private ranges",
                    "",
                    "DONE",
                    word(privateRanges) + " became " + word(policy) + ". Reason: " + checked,
                    new Change(word(privateRanges), word(policy)));
            settings.put(PRIVATE, Optional.of(policy.name()));
            privateRanges = policy;
        }
        listeners.tell();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private void write(String action, boolean isAdded, List<GuardedEntry> changed, String reason) {
        for (int from = 0; from < changed.size(); from += MOST_AUDITED) {
            List<GuardedEntry> part = changed.subList(from, Math.min(changed.size(), from + MOST_AUDITED));
            GuardedEntry first = part.getFirst();
            String values =
                    String.join(", ", part.stream().map(GuardedEntry::value).toList());
            audit.write(
                    action,
                    first.kind().word() + " " + (part.size() == 1 ? values : part.size() + " entries"),
                    first.provider(),
                    "DONE",
                    values + " (" + first.name() + "). Reason: " + reason,
                    isAdded ? new Change("", values) : new Change(values, ""));
        }
    }

    /** What cannot be read must not open anything. */
    private static PrivateRanges read(String text) {
        for (PrivateRanges policy : PrivateRanges.values()) {
            if (policy.name().equals(text)) {
                return policy;
            }
        }
        LOG.warn("The guard's policy for private ranges cannot be understood, so they need a second person.");
        return PrivateRanges.APPROVAL;
    }

    private static String word(PrivateRanges policy) {
        return policy.name().toLowerCase(Locale.ROOT);
    }
}
