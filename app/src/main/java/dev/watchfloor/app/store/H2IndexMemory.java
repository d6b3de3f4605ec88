package dev.watchfloor.app.store;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.index.IndexOptions;
import dev.watchfloor.app.timeline.Amounts;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.MemoryBudget;
import dev.watchfloor.app.timeline.MemoryRefusedException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The index's memory as the profile's settings have it. Thread-safe. */
public final class H2IndexMemory implements IndexMemory {
    private static final Logger LOG = LoggerFactory.getLogger(H2IndexMemory.class);
    private static final String NAME = "index.memory";

    private final H2Settings settings;
    private final H2EventStore store;
    private final AuditLog operator;
    private MemoryBudget budget;

    /** @param operator the audit in the name of whoever changes it */
    public H2IndexMemory(Database database, H2EventStore store, AuditLog operator) {
        this(database, store, operator, Runtime.getRuntime().maxMemory());
    }

    /** @param heap most that the process may take, in bytes */
    H2IndexMemory(Database database, H2EventStore store, AuditLog operator, long heap) {
        this.settings = new H2Settings(database);
        this.store = store;
        this.operator = operator;
        budget = stored(database, heap);
    }

    /** How to build the index of this profile. */
    public static IndexOptions options(Database database) {
        return IndexOptions.withMemory(
                stored(database, Runtime.getRuntime().maxMemory()).bytes());
    }

    /** What was set, brought into the bounds of this process; the usual when it cannot be understood. */
    static MemoryBudget stored(Database database, long heap) {
        MemoryBudget usual = MemoryBudget.usual(heap);
        String text = new H2Settings(database).find(NAME).orElse("");
        if (text.isEmpty()) {
            return usual;
        }
        try {
            long bytes = Long.parseLong(text);
            if (usual.allows(bytes)) {
                return usual.with(bytes);
            }
            if (bytes > usual.most()) {
                LOG.warn(
                        "The index was given {}, more than this process can spare; it takes {}.",
                        Amounts.size(bytes),
                        Amounts.size(usual.most()));
                return usual.with(usual.most());
            }
        } catch (NumberFormatException damaged) {
            LOG.debug("The setting {} is not a number", NAME, damaged);
        }
        LOG.warn(
                "The memory that was set for the index cannot be understood, so it takes the usual {}. Set it again.",
                Amounts.size(usual.bytes()));
        return usual;
    }

    @Override
    public synchronized MemoryBudget budget() {
        return budget;
    }

    @Override
    public synchronized void set(@Nullable Long bytes) throws MemoryRefusedException {
        if (bytes != null && !budget.allows(bytes)) {
            throw new MemoryRefusedException(String.format(
                    Locale.ROOT,
                    "The index can have between %s and %s, which is 80 %% of what this process may take. Choose a size"
                            + " between them.",
                    Amounts.size(budget.least()),
                    Amounts.size(budget.most())));
        }
        MemoryBudget wanted = budget.with(bytes);
        if (!wanted.equals(budget)) {
            operator.write(
                    "memory.change",
                    "index",
                    "",
                    "DONE",
                    describe(budget) + " became " + describe(wanted),
                    new Change(describe(budget), describe(wanted)));
            settings.put(NAME, Optional.ofNullable(bytes).map(String::valueOf));
            store.setMemoryBudget(wanted.bytes());
            budget = wanted;
        }
    }

    private static String describe(MemoryBudget budget) {
        return (budget.chosen() == null ? "the usual " : "") + Amounts.size(budget.bytes());
    }
}
