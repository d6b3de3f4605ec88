package dev.watchfloor.app.index;

/**
 * The different values of one column of one segment. Value {@code 0} stands for "the record did not say"; the others are
 * numbered from 1 in the order in which they first came. One thread adds; any number read the values that were added
 * before the rows they read were published.
 */
sealed interface Dictionary permits Texts, NumberDictionary, AddressDictionary {
    /** The number of the record that did not say. */
    int ABSENT = 0;

    /** Values so far; the highest number. */
    int size();

    /** Heap it takes, in bytes. */
    long bytes();
}
