package dev.watchfloor.app.rules.typed;

import java.util.List;
import java.util.Map;

/** What a rule says of an event. */
public sealed interface Result {
    /** Most characters of a sentence. */
    int LONGEST_WHY = 200;

    /** Nothing to say. */
    record Nothing() implements Result {}

    /**
     * It cannot say.
     *
     * @param missing what is missing, a few words
     */
    record Unknown(String missing) implements Result {}

    /**
     * It found something.
     *
     * @param group what it is about; for the rule's quiet time it is told once of each
     * @param why one sentence with the figures
     * @param facts the same for machines, by name
     */
    record Found(List<String> group, String why, Map<String, String> facts) implements Result {
        public Found {
            group = List.copyOf(group);
            facts = Map.copyOf(facts);
        }
    }

    Result NOTHING = new Nothing();
}
