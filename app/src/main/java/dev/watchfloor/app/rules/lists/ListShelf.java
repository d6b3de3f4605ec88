package dev.watchfloor.app.rules.lists;

import java.util.List;

/** Lists on disk. Thread-safe; fails with StoreException. */
public interface ListShelf {

    /** All, by name. */
    List<ValueList> all();

    /** Keeps lists, each in the place of one with the same name, in one transaction. */
    void put(List<ValueList> lists);

    /** @return whether it was there */
    boolean remove(String name);
}
