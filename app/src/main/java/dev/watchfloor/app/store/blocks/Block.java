package dev.watchfloor.app.store.blocks;

/**
 * A block as it is written down.
 *
 * @param first position of its first event
 * @param events how many it has, 1..{@link BlockCutter#MOST_EVENTS}
 * @param content its bytes; not copied
 */
public record Block(long first, int events, byte[] content) {

    /** Position of its last event. */
    public long last() {
        return first + events - 1;
    }

    @Override
    public String toString() {
        return "Block[" + first + ".." + last() + ", " + content.length + " bytes]";
    }
}
