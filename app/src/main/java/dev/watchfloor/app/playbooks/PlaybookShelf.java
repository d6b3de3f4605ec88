package dev.watchfloor.app.playbooks;

import java.util.List;

/** Playbooks that operators wrote, on disk. Thread-safe; fails with StoreException. */
public interface PlaybookShelf {

    /** A text as it was kept. @param version from 1 */
    record Entry(String name, int version, String text) {}

    /** The latest version of each, by name. */
    List<Entry> latest();

    /** Keeps a text under the next version and returns that; never below {@code atLeast}. */
    int add(String name, String text, int atLeast);

    /** Removes all versions; returns whether there were any. */
    boolean remove(String name);
}
