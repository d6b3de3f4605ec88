package dev.watchfloor.app.incidents;

/** What an incident turned out to be. */
public enum Verdict {
    /** An attack, and it reached something. */
    TRUE_POSITIVE_IMPACT,
    /** An attack that reached nothing. */
    TRUE_POSITIVE_NO_IMPACT,
    /** It is as it looks, and it is allowed: a scan that was ordered, a known way of working. */
    BENIGN,
    /** The rule asks for the wrong thing. */
    FALSE_POSITIVE_RULE,
    /** The record said something that was not so. */
    FALSE_POSITIVE_DATA,
    /** Another incident tells the same. */
    DUPLICATE,
    /** Somebody tried the defence out. */
    TEST,
    /** It could not be found out. */
    UNDETERMINED
}
