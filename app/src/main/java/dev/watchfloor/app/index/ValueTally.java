package dev.watchfloor.app.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts by value over the dictionaries of many segments, without an object per value: a hash table in which a value is
 * the place of its first occurrence. Not thread-safe.
 */
final class ValueTally {
    private final List<Dictionary> dictionaries = new ArrayList<>();
    private final ValueHash hash;
    private long[] hashes = new long[1 << 10];
    private long[] counts = new long[1 << 10];
    /** Which dictionary and which number in it, plus one, so that 0 is free. */
    private long[] places = new long[1 << 10];

    private int different;
    private long absent;

    ValueTally(ValueHash hash) {
        this.hash = hash;
    }

    /** Adds the counts of a segment by the number of the value; number 0 counts as absent. */
    void add(Dictionary dictionary, int[] perNumber) {
        dictionaries.add(dictionary);
        int index = dictionaries.size() - 1;
        absent += perNumber[Dictionary.ABSENT];
        for (int number = 1; number < perNumber.length; number++) {
            if (perNumber[number] > 0) {
                add(hash.of(dictionary, number), dictionary, index, number, perNumber[number]);
            }
        }
    }

    void addAbsent(long events) {
        absent += events;
    }

    void addAll(ValueTally other) {
        int shift = dictionaries.size();
        dictionaries.addAll(other.dictionaries);
        for (int i = 0; i < other.places.length; i++) {
            if (other.places[i] != 0) {
                int index = (int) (other.places[i] - 1 >> 32);
                int number = (int) (other.places[i] - 1);
                add(other.hashes[i], other.dictionaries.get(index), index + shift, number, other.counts[i]);
            }
        }
        absent += other.absent;
    }

    /** Takes a value and how many events have it. */
    @FunctionalInterface
    interface Visitor {
        void visit(Dictionary dictionary, int number, long events);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] != 0) {
                visitor.visit(dictionaries.get((int) (places[i] - 1 >> 32)), (int) (places[i] - 1), counts[i]);
            }
        }
    }

    int different() {
        return different;
    }

    long absent() {
        return absent;
    }

    private void add(long hashed, Dictionary dictionary, int index, int number, long events) {
        int mask = places.length - 1;
        int slot = (int) hashed & mask;
        while (places[slot] != 0) {
            if (hashes[slot] == hashed
                    && ValueHash.same(
                            dictionaries.get((int) (places[slot] - 1 >> 32)),
                            (int) (places[slot] - 1),
                            dictionary,
                            number)) {
                counts[slot] += events;
                return;
            }
            slot = slot + 1 & mask;
        }
        hashes[slot] = hashed;
        counts[slot] = events;
        places[slot] = ((long) index << 32 | number) + 1;
        if (++different * 2 > places.length) {
            grow();
        }
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldCounts = counts;
        long[] oldPlaces = places;
        hashes = new long[oldHashes.length * 2];
        counts = new long[hashes.length];
        places = new long[hashes.length];
        int mask = places.length - 1;
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = (int) oldHashes[i] & mask;
                while (places[slot] != 0) {
                    slot = slot + 1 & mask;
                }
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
