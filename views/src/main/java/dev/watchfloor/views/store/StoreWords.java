package dev.watchfloor.views.store;

import dev.watchfloor.app.timeline.Purge;
import dev.watchfloor.app.timeline.RetentionPolicy;
import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The store in words. Sizes count in thousands. Stateless. */
public final class StoreWords {
    private static final Messages TEXT = Messages.of("store");

    private StoreWords() {}

    /** {@code 131,080 events · 18.4 MB}, {@code 10.2 M events · 1.84 GB}: for a glance. */
    public static String glance(StoreReport report) {
        return TEXT.format(
                report.events() < 1_000_000 ? "glance" : "glance.millions",
                report.events(),
                report.events() / 1e6,
                size(report.bytes()));
    }

    /** What could not be read; empty when all could. */
    public static String damage(StoreReport report) {
        return report.damagedBlocks() == 0
                ? ""
                : TEXT.format("damage", report.damagedEvents(), (long) report.damagedBlocks());
    }

    /** {@code 1.84 GB}, {@code 18.4 MB}, {@code 96 kB}. */
    public static String size(long bytes) {
        if (bytes < 1_000_000) {
            return TEXT.format("size.kilo", (bytes + 999) / 1_000);
        }
        return bytes < 1_000_000_000 ? TEXT.format("size.mega", bytes / 1e6) : TEXT.format("size.giga", bytes / 1e9);
    }

    /** {@code 2026-11-23 07:37:47 UTC – 2026-11-23 15:14:37 UTC}. @param none when there are no such times */
    static String span(@Nullable Instant from, @Nullable Instant to, String none, TimeFormat times) {
        return from == null || to == null ? none : TEXT.format("facts.span", times.stamp(from), times.stamp(to));
    }

    /** {@code 196,608 events in 3 segments, 18.4 MB, received from … to …}. */
    static String taken(Purge purge, TimeFormat times) {
        return TEXT.format(
                "taken", purge.events(), (long) purge.segments(), size(purge.bytes()), received(purge, times));
    }

    private static String received(Purge purge, TimeFormat times) {
        Instant from = purge.oldestReceived();
        Instant to = purge.newestReceived();
        return from == null || to == null
                ? TEXT.get("unknown")
                : TEXT.format("span", times.stamp(from), times.stamp(to));
    }

    /** What a policy keeps, as a sentence. */
    static String keeps(RetentionPolicy policy) {
        Duration age = policy.age();
        Long bytes = policy.bytes();
        if (age == null) {
            return bytes == null ? TEXT.get("keeps.all") : TEXT.format("keeps.size", size(bytes));
        }
        return bytes == null
                ? TEXT.format("keeps.age", days(policy))
                : TEXT.format("keeps.both", days(policy), size(bytes));
    }

    /** What was deleted and what is kept from now on. */
    static String done(RetentionModel.State.Done done, TimeFormat times) {
        if (done.isNothing()) {
            return TEXT.format("done.nothing", keeps(done.kept()));
        }
        return done.gone().isNothing()
                ? TEXT.format("done.kept", keeps(done.kept()))
                : TEXT.format("done", taken(done.gone(), times), keeps(done.kept()));
    }

    /** The age as it is typed, in days; empty for any. */
    static String days(RetentionPolicy policy) {
        Duration age = policy.age();
        return age == null
                ? ""
                : plain(BigDecimal.valueOf(age.toSeconds())
                        .divide(BigDecimal.valueOf(86_400), 9, RoundingMode.HALF_UP));
    }

    /** The size as it is typed, in gigabytes; empty for any. */
    static String gigabytes(RetentionPolicy policy) {
        Long bytes = policy.bytes();
        return bytes == null ? "" : plain(BigDecimal.valueOf(bytes, 9));
    }

    /** Bytes as they are typed, in megabytes; empty for none. */
    static String megabytes(@Nullable Long bytes) {
        return bytes == null ? "" : plain(BigDecimal.valueOf(bytes, 6));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
