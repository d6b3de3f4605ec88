package dev.watchfloor.views.fakes;

import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.MemoryBudget;
import dev.watchfloor.app.timeline.MemoryRefusedException;
import org.jspecify.annotations.Nullable;

/** The budget of a process with a heap of one gigabyte. Thread-safe. */
public final class FakeIndexMemory implements IndexMemory {
    private MemoryBudget budget = MemoryBudget.usual(1_000_000_000);

    @Override
    public synchronized MemoryBudget budget() {
        return budget;
    }

    @Override
    public synchronized void set(@Nullable Long bytes) throws MemoryRefusedException {
        if (bytes != null && !budget.allows(bytes)) {
            throw new MemoryRefusedException("The index can have between 64.0 MB and 800.0 MB.");
        }
        budget = budget.with(bytes);
    }
}
