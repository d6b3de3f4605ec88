package dev.watchfloor.app.audit;

/** What can be wrong with a record. */
public enum Fault {
    /** Its content is not what was hashed when it was written. */
    HASH,
    /** Its signature was not made over it by the key that it names. */
    SIGNATURE,
    /** It is signed by a key that nobody said to trust. */
    UNKNOWN_KEY,
    /** Entries between the one before and it are missing. */
    GAP,
    /** It stands where an entry with a higher number should, or its number comes a second time. */
    ORDER,
    /** It does not continue the entry before it. */
    LINK,
    /** It has no signature although entries before it have one. */
    UNSIGNED,
    /** The audit ends before an entry that is written down elsewhere. */
    TRUNCATED,
    /** Elsewhere another hash is written down for this entry. */
    REWRITTEN,
    /** It cannot be read as an entry at all. */
    UNREADABLE
}
