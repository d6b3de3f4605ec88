package dev.watchfloor.app.detection;

/** Words numbers of bytes. */
final class Sizes {
    private Sizes() {}

    /** Such as 4.0 MB, in powers of ten. @param bytes -1 when unknown */
    static String words(long bytes) {
        if (bytes < 0) {
            return ThreadText.get("size.unknown");
        }
        if (bytes < 1_000_000) {
            return bytes < 1_000 ? ThreadText.format("size.b", bytes) : ThreadText.format("size.kb", bytes / 1_000.0);
        }
        return bytes < 1_000_000_000
                ? ThreadText.format("size.mb", bytes / 1_000_000.0)
                : ThreadText.format("size.gb", bytes / 1_000_000_000.0);
    }
}
