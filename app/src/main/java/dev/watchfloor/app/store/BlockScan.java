package dev.watchfloor.app.store;

import dev.watchfloor.app.store.blocks.Block;
import dev.watchfloor.app.store.blocks.DamagedBlockException;
import dev.watchfloor.app.store.blocks.OpenBlock;
import java.util.List;

/** Goes through the blocks of a stretch of the log in order. Damaged ones are reported and passed over. Thread-safe. */
final class BlockScan {
    private final Database database;
    private final DamageReport damage;

    BlockScan(Database database, DamageReport damage) {
        this.database = database;
        this.damage = damage;
    }

    /** Takes one block; runs on the calling thread, so that it may call the database. */
    @FunctionalInterface
    interface Visitor {
        /** @param from first position wanted of it, likewise {@code to} the last */
        void take(OpenBlock block, long from, long to) throws DamagedBlockException;
    }

    /** Hands over every block with a position from {@code first} to {@code last}, both included. */
    void run(long first, long last, Visitor visitor) {
        long next = first;
        while (next <= last) {
            long from = next;
            List<Block> blocks = database.read(connection -> BlockRows.next(connection, from, last));
            if (blocks.isEmpty() || blocks.getLast().last() < from) {
                return;
            }
            for (Block block : blocks) {
                if (block.last() >= next) {
                    visit(block, Math.max(next, block.first()), Math.min(last, block.last()), visitor);
                    next = block.last() + 1;
                }
            }
            // Whatever a damaged row says of its size, the next question goes on behind it.
            next = Math.max(next, blocks.getLast().first() + 1);
        }
    }

    private void visit(Block block, long from, long to, Visitor visitor) {
        try {
            visitor.take(new OpenBlock(block), from, to);
        } catch (DamagedBlockException broken) {
            damage.add(block.first(), block.events(), String.valueOf(broken.getMessage()));
        }
    }
}
