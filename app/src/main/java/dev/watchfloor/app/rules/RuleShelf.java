package dev.watchfloor.app.rules;

import java.time.Instant;
import java.util.List;

/** Rule texts on disk. Thread-safe; fails with StoreException. */
public interface RuleShelf {

    /**
     * A file of rules as it was kept.
     *
     * @param file its name, unique
     * @param text as it was brought
     * @param isOn whether its rules are asked
     * @param by who brought it; empty for one that is shipped and was never switched on
     * @param since when it was brought or changed last
     */
    record Entry(String file, String text, boolean isOn, String by, Instant since) {}

    /** All, by name. */
    List<Entry> all();

    /** Keeps texts, each in the place of one with the same name, in one transaction. */
    void put(List<Entry> entries);

    /** @return whether it was there */
    boolean remove(String file);
}
