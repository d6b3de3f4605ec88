package dev.watchfloor.connectors.opensearch;

import java.util.Map;

/** What can be asked of a field of an index. */
enum FieldSort {
    /** The index does not know it: no document that it searches has it. */
    ABSENT,
    /** Whole texts as they are. */
    WORDS,
    /** Whole numbers of at least 32 bits, see {@link FieldTypes#isNarrow}. */
    NUMBER,
    ADDRESS,
    TIME,
    /** Texts in pieces, rounded numbers, fields that are kept and not searched, and those of several types. */
    OTHER;

    private static final Map<String, FieldSort> BY_TYPE = Map.ofEntries(
            Map.entry("keyword", WORDS),
            Map.entry("wildcard", WORDS),
            Map.entry("long", NUMBER),
            Map.entry("unsigned_long", NUMBER),
            Map.entry("integer", NUMBER),
            Map.entry("short", NUMBER),
            Map.entry("byte", NUMBER),
            Map.entry("ip", ADDRESS),
            Map.entry("date", TIME),
            Map.entry("date_nanos", TIME));

    static FieldSort of(String type) {
        return BY_TYPE.getOrDefault(type, OTHER);
    }
}
