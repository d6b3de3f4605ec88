package dev.watchfloor.app.rules.tuning;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Suppressions in a book. Thread-safe. */
public final class KeptSuppressions implements Suppressions, AutoCloseable {
    private final SuppressionBook book;
    private final AuditLog audit;
    private final String who;
    private final Clock clock;
    private final Preview preview;
    private final Listeners listeners = new Listeners();
    private volatile List<Suppression> kept;
    private @Nullable Recurring looking;

    /**
     * @param connector whom findings are from
     * @param audit where changes are written
     * @param who changes them here
     */
    public KeptSuppressions(
            SuppressionBook book, EventStore events, String connector, AuditLog audit, String who, Clock clock) {
        this.book = book;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        preview = new Preview(events, connector, clock);
        kept = List.copyOf(book.all());
    }

    /** From now on the end of each is told. */
    public synchronized void start() {
        if (looking == null) {
            looking = Recurring.start("suppressions", this::look, Duration.ofSeconds(20));
        }
    }

    @Override
    public List<Suppression> all() {
        return kept;
    }

    /** The oldest that means a finding now. Never blocks. */
    public Optional<Suppression> of(SecurityEvent finding) {
        Instant now = clock.instant();
        return kept.stream()
                .filter(each -> each.isActive(now) && each.wish().scope().holds(finding))
                .findFirst();
    }

    /** Counts findings that were kept as hidden. */
    public synchronized void hid(Map<UUID, Long> hidden) {
        if (!hidden.isEmpty()) {
            book.count(hidden, clock.instant());
            changed();
        }
    }

    @Override
    public synchronized Suppression add(SuppressionWish wish) throws UnfitSuppressionException {
        Instant now = clock.instant();
        SuppressionWish checked = wish.checked(now);
        if (kept.size() >= MOST) {
            throw new UnfitSuppressionException("At most " + MOST + " suppressions are kept. Remove one first.");
        }
        Suppression made = new Suppression(UUID.randomUUID(), checked, who, now, 0, null);
        book.put(made);
        write("suppression.add", made, checked.reason() + " Until " + checked.until() + ".");
        changed();
        return made;
    }

    @Override
    public synchronized Optional<Suppression> remove(UUID id) {
        Optional<Suppression> there = find(id);
        there.ifPresent(each -> {
            book.remove(id);
            write("suppression.remove", each, "It hid " + each.hidden() + ".");
            changed();
        });
        return there;
    }

    @Override
    public synchronized void restore(Suppression removed) {
        book.put(removed);
        write("suppression.restore", removed, "Until " + removed.wish().until() + ".");
        changed();
    }

    @Override
    public synchronized boolean review(UUID id) {
        Optional<Suppression> there = find(id);
        there.ifPresent(each -> {
            Suppression reviewed = each.reviewed(clock.instant().plus(SuppressionWish.REVIEW));
            book.put(reviewed);
            write("suppression.review", each, "Next: " + reviewed.wish().review() + ".");
            changed();
        });
        return there.isPresent();
    }

    @Override
    public SuppressionPreview preview(SuppressionScope scope, int days) {
        return preview.of(scope, days);
    }

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    @Override
    public synchronized void close() {
        if (looking != null) {
            looking.close();
        }
    }

    /**
     * Tells of those that ended since the last look, in whatever run of the console that was. Each is marked once its line
     * is on disk: a crash between the two makes a second line, and never none.
     */
    synchronized void look() {
        List<Suppression> ended = book.ended(clock.instant());
        for (Suppression each : ended) {
            write("suppression.end", each, "It ended by itself and hid " + each.hidden() + ".");
            book.endTold(List.of(each.id()));
        }
        if (!ended.isEmpty()) {
            listeners.tell();
        }
    }

    private Optional<Suppression> find(UUID id) {
        return kept.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private void write(String action, Suppression about, String detail) {
        audit.write(action, ScopeWords.of(about.wish().scope()), "", "DONE", detail);
    }

    private void changed() {
        kept = List.copyOf(book.all());
        listeners.tell();
    }
}
