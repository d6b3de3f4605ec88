package dev.watchfloor.app.vault;

/**
 * What one try of a password costs: parameters of Argon2id (RFC 9106). Kept beside every sealed key, so that they can be
 * raised later without loss.
 *
 * @param memoryKib memory of one try in KiB, 8 per lane to {@value #MOST_MEMORY}
 * @param passes over that memory, 1 to {@value #MOST_PASSES}
 * @param lanes 1 to {@value #MOST_LANES}
 */
public record KdfCost(int memoryKib, int passes, int lanes) {
    // The file with these is read before anything is known about it: an edited one must not exhaust the machine.
    private static final int MOST_MEMORY = 1 << 18;
    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;

    /** The second recommended option of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
    public static final KdfCost STANDARD = new KdfCost(64 << 10, 3, 4);

    public KdfCost {
        if (lanes < 1
                || lanes > MOST_LANES
                || passes < 1
                || passes > MOST_PASSES
                || memoryKib < 8 * lanes
                || memoryKib > MOST_MEMORY) {
            throw new IllegalArgumentException("not parameters of Argon2id that are taken here");
        }
    }

    /** Whether a password that was sealed at {@code other}'s cost deserves sealing again at this one. */
    public boolean isDearerThan(KdfCost other) {
        return (long) memoryKib * passes > (long) other.memoryKib * other.passes;
    }
}
