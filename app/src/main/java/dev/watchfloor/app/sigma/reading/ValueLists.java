package dev.watchfloor.app.sigma.reading;

import java.util.List;
import java.util.Optional;

/** The lists that operators keep for the placeholders of rules. Thread-safe. */
@FunctionalInterface
public interface ValueLists {
    /** Nobody keeps any. */
    ValueLists NONE = name -> Optional.empty();

    /** @param name of a placeholder without its percent signs @return the values, with wildcards as in rules */
    Optional<List<String>> values(String name);
}
