package dev.watchfloor.app.permitted;

import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.MemoryBudget;
import dev.watchfloor.app.timeline.MemoryRefusedException;
import org.jspecify.annotations.Nullable;

/** The memory of the index is an administrator's decision. Thread-safe as what it stands before. */
public final class PermittedIndexMemory implements IndexMemory {
    private final IndexMemory real;
    private final Authority authority;

    public PermittedIndexMemory(IndexMemory real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public MemoryBudget budget() {
        return real.budget();
    }

    @Override
    public void set(@Nullable Long bytes) throws MemoryRefusedException {
        authority.require(Permission.ADMINISTER);
        real.set(bytes);
    }
}
