package dev.watchfloor.app.sigma.matching;

import java.util.List;

/** One event as rules see it; asked by one thread. */
public interface EventFields {
    /** @param name as the rule has it; whether its letter case counts is the event's affair */
    FieldValue field(String name);

    /** Everything that keywords are looked for in: each value of each field, and the record as it was received. */
    List<Text> everything();
}
