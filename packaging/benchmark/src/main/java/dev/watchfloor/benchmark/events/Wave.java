package dev.watchfloor.benchmark.events;

/**
 * An attack that swells and ebbs.
 *
 * @param kind what is tried
 * @param number which wave of all
 * @param first minute since the start
 * @param minutes how long it lasts
 * @param strength at its height, as a multiple of a calm minute
 */
record Wave(Kind kind, int number, int first, int minutes, double strength) {

    /** What attackers do. */
    enum Kind {
        /** Stolen passwords tried one after the other. */
        STUFFING,
        /** Paths that may exist. */
        PROBING,
        /** Code in parameters. */
        INJECTION,
        /** More requests than the site can bear, from many addresses. */
        FLOOD
    }

    /** Its part of the minute, as a multiple of a calm minute. */
    double weight(int minute) {
        int since = minute - first;
        if (since < 0 || since >= minutes) {
            return 0;
        }
        double ramp = Math.min(1, Math.min(since + 1, minutes - since) / (minutes * 0.25));
        return strength * ramp;
    }
}
