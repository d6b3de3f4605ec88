package dev.watchfloor.app.rules.tuning;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a finding says that it is suppressed, in its line and in its record. Stateless. */
public final class SuppressionMark {
    /** What the line begins with. */
    public static final String WORDS = "Suppressed: ";

    /** Name of the object in the record. */
    public static final String FIELD = "suppressed";

    private SuppressionMark() {}

    /** Writes by whom and why into a record. */
    public static void put(ObjectNode record, Suppression by) {
        record.putObject(FIELD)
                .put("id", by.id().toString())
                .put("owner", by.owner())
                .put("reason", by.wish().reason())
                .put("until", by.wish().until().toString());
    }
}
