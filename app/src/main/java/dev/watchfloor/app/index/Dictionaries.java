package dev.watchfloor.app.index;

/** The dictionaries of all segments. */
record Dictionaries(
        Dictionary users, Dictionary summaries, Dictionary paths, Dictionary ruleNames, Dictionary userAgents) {

    /** @param budget bytes for each of them */
    static Dictionaries within(long budget) {
        return new Dictionaries(
                new Dictionary(budget),
                new Dictionary(budget),
                new Dictionary(budget),
                new Dictionary(budget),
                new Dictionary(budget));
    }
}
