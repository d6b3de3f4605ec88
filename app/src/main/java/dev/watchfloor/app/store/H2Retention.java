package dev.watchfloor.app.store;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.timeline.Amounts;
import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.Retention;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.RetentionRefusedException;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.work.Recurring;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Retention over the log of the profile's database. Thread-safe; one purge at a time. */
public final class H2Retention implements Retention, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Retention.class);
    private static final Duration LEAST_AGE = Duration.ofDays(1);
    private static final Duration MOST_AGE = Duration.ofDays(36_525);
    private static final long LEAST_BYTES = 64_000_000;
    private static final Duration BETWEEN_PURGES = Duration.ofDays(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final String AGE = "retention.age";
    private static final String BYTES = "retention.bytes";

    private final EventLog log;
    private final H2Settings settings;
    private final AuditLog operator;
    private final AuditLog console;
    private final Clock clock;
    private final LongConsumer forget;
    private final long leastBytes;
    private final ReentrantLock purging = new ReentrantLock();
    private @Nullable Instant lastPurge;
    private @Nullable Recurring daily;

    /**
     * @param operator the audit in the name of whoever sets a policy
     * @param console the audit for what is done every day
     * @param forget told the first position of each segment after it was deleted
     */
    public H2Retention(
            Database database,
            H2EventStore store,
            AuditLog operator,
            AuditLog console,
            Clock clock,
            LongConsumer forget) {
        this(database, store.log(), operator, console, clock, forget, LEAST_BYTES);
    }

    /** @param leastBytes smallest bound that is taken */
    H2Retention(
            Database database,
            EventLog log,
            AuditLog operator,
            AuditLog console,
            Clock clock,
            LongConsumer forget,
            long leastBytes) {
        this.log = log;
        this.settings = new H2Settings(database);
        this.operator = operator;
        this.console = console;
        this.clock = clock;
        this.forget = forget;
        this.leastBytes = leastBytes;
    }

    /** Purges now and then once a day, in the background, until closed. */
    public synchronized void start() {
        if (daily == null) {
            daily = Recurring.start("retention", this::turn, BETWEEN_LOOKS);
        }
    }

    @Override
    public RetentionPolicy policy() {
        try {
            RetentionPolicy stored = new RetentionPolicy(
                    settings.find(AGE).map(Duration::parse).orElse(null),
                    settings.find(BYTES).map(Long::valueOf).orElse(null));
            // A policy that nobody could have set must not take what nobody meant to lose.
            check(stored);
            return stored;
        } catch (DateTimeParseException | NumberFormatException | RetentionRefusedException damaged) {
            LOG.error("The retention that was set cannot be read, so everything is kept: {}", damaged.getMessage());
            return RetentionPolicy.OFF;
        }
    }

    @Override
    public Purge preview(RetentionPolicy policy) throws RetentionRefusedException {
        check(policy);
        return plan(policy).purge();
    }

    @Override
    public Purge apply(RetentionPolicy policy, Consumer<Purge> soFar) throws RetentionRefusedException {
        check(policy);
        purging.lock();
        try {
            RetentionPolicy before = policy();
            if (!policy.equals(before)) {
                operator.write(
                        "retention.change",
                        "events",
                        "",
                        "DONE",
                        describe(before) + " became " + describe(policy),
                        new Change(describe(before), describe(policy)));
                settings.put(AGE, Optional.ofNullable(policy.age()).map(Duration::toString));
                settings.put(BYTES, Optional.ofNullable(policy.bytes()).map(String::valueOf));
            }
            return purge(policy, operator, soFar);
        } finally {
            purging.unlock();
        }
    }

    /** Purges when a day has gone by since the last time. */
    void turn() {
        purging.lock();
        try {
            Instant last = lastPurge;
            if (last == null || !clock.instant().isBefore(last.plus(BETWEEN_PURGES))) {
                purge(policy(), console, soFar -> {});
                lastPurge = clock.instant();
            }
        } finally {
            purging.unlock();
        }
    }

    @Override
    public synchronized void close() {
        if (daily != null) {
            daily.close();
        }
    }

    private RetentionPlan plan(RetentionPolicy policy) {
        return policy.isOff()
                ? new RetentionPlan(List.of())
                : RetentionPlan.of(policy, log.kept(), log.openBytes(), clock.instant());
    }

    private Purge purge(RetentionPolicy policy, AuditLog audit, Consumer<Purge> soFar) {
        RetentionPlan plan = plan(policy);
        if (plan.taken().isEmpty()) {
            return Purge.NOTHING;
        }
        Purge before = RetentionPlan.purge(log.kept());
        String why = describe(policy) + ": ";
        audit.write("retention.purge", "events", "", "STARTED", why + describe(plan.purge()));
        List<KeptRow> gone = new ArrayList<>();
        boolean isDone = false;
        try {
            for (KeptRow row : plan.taken()) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                log.drop(row.head().first(), row.head().rows());
                gone.add(row);
                forget.accept(row.head().first());
                soFar.accept(RetentionPlan.purge(gone));
            }
            isDone = true;
        } finally {
            Purge after = isDone ? RetentionPlan.purge(log.kept()) : Purge.NOTHING;
            String result = isDone
                    ? " Before: " + describe(before) + " After: " + describe(after)
                    : " The disk failed; the rest goes another day.";
            writeResult(audit, isDone ? "DONE" : "FAILED", why + describe(RetentionPlan.purge(gone)) + result);
        }
        log.giveBack();
        return RetentionPlan.purge(gone);
    }

    private static void writeResult(AuditLog audit, String outcome, String detail) {
        try {
            audit.write("retention.purge", "events", "", outcome, detail);
        } catch (StoreException failing) {
            LOG.error("A purge could not be written to the audit: {} {}", detail, failing.getMessage());
        }
    }

    private void check(RetentionPolicy policy) throws RetentionRefusedException {
        Duration age = policy.age();
        if (age != null && age.compareTo(LEAST_AGE) < 0) {
            throw new RetentionRefusedException("Events have to be kept for at least one day. Choose a longer time.");
        }
        if (age != null && age.compareTo(MOST_AGE) > 0) {
            throw new RetentionRefusedException(
                    "Nothing is kept for longer than 100 years. Choose a shorter time, or no limit.");
        }
        Long bytes = policy.bytes();
        if (bytes != null && bytes < leastBytes) {
            throw new RetentionRefusedException(String.format(
                    Locale.ROOT,
                    "The store needs at least %s, or it would hold only the last moments. Choose a larger size.",
                    Amounts.size(leastBytes)));
        }
    }

    private static String describe(RetentionPolicy policy) {
        Duration age = policy.age();
        Long bytes = policy.bytes();
        if (age == null && bytes == null) {
            return "Keep everything";
        }
        return "Keep " + (age == null ? "any age" : "at most " + age.toHours() + " hours") + " and "
                + (bytes == null ? "any size" : "at most " + Amounts.size(bytes));
    }

    private static String describe(Purge purge) {
        return purge.isNothing()
                ? "nothing."
                : String.format(
                        Locale.ROOT,
                        "%,d events in %d segments, %s, received from %s to %s.",
                        purge.events(),
                        purge.segments(),
                        Amounts.size(purge.bytes()),
                        purge.oldestReceived(),
                        purge.newestReceived());
    }
}
