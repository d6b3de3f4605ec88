package dev.watchfloor.app.detection;

import java.util.Locale;

/** Words numbers of bytes. */
final class Sizes {
    private Sizes() {}

    /** Such as 4.0 MB, in powers of ten. @param bytes -1 when unknown */
    static String words(long bytes) {
        if (bytes < 0) {
            return "an unknown number of bytes";
        }
        if (bytes < 1_000_000) {
            return bytes < 1_000 ? bytes + " B" : String.format(Locale.ROOT, "%.1f kB", bytes / 1_000.0);
        }
        return bytes < 1_000_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0)
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1_000_000_000.0);
    }
}
