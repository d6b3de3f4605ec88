package dev.watchfloor.connectors.feeds;

/**
 * How far one file was read, and by what it is known again.
 *
 * @param name its name when it was last seen
 * @param key what a rename keeps; see {@link FoundFile#key}
 * @param head fingerprint of its first line; empty until that line is complete
 * @param generation tells files with the same first line apart; part of their records' ids
 * @param offset byte at which the next record starts
 * @param tail fingerprint of the bytes just before {@code offset}; empty at 0
 * @param given how many events of the record at {@code offset} earlier pages already hold
 * @param skipping whether {@code offset} is inside a line that was too long and is being skipped
 */
record FilePosition(
        String name, String key, String head, int generation, long offset, String tail, int given, boolean skipping) {

    static FilePosition startOf(FoundFile file) {
        return new FilePosition(file.name(), file.key(), "", 0, 0, "", 0, false);
    }

    /** The start of the file after its content was replaced; whatever it holds now, its records get other ids. */
    FilePosition restartedIn(FoundFile file) {
        return new FilePosition(file.name(), file.key(), "", generation + 1, 0, "", 0, false);
    }

    boolean isIdentified() {
        return !head.isEmpty();
    }

    FilePosition identified(String newHead, int newGeneration) {
        return new FilePosition(name, key, newHead, newGeneration, offset, tail, given, skipping);
    }

    /** The same place in {@code file}, which is this file under another name, or a copy of it. */
    FilePosition in(FoundFile file) {
        return new FilePosition(file.name(), file.key(), head, generation, offset, tail, given, skipping);
    }

    FilePosition at(long newOffset, String newTail, int newGiven, boolean newSkipping) {
        return new FilePosition(name, key, head, generation, newOffset, newTail, newGiven, newSkipping);
    }

    /** Id of the record that starts at {@code place}. */
    String idAt(long place) {
        return generation == 0 ? head + ":" + place : head + "." + generation + ":" + place;
    }
}
