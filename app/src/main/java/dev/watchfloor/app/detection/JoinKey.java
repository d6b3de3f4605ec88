package dev.watchfloor.app.detection;

/** One thing that events of a thread have in common. */
record JoinKey(Link.Key key, String value) {
    /** Whether two threads with this in common are one: it names one session, token or connection. */
    boolean isStrong() {
        return switch (key) {
            case SESSION, TOKEN, FLOW -> true;
            case FINDING, ADDRESS, DEVICE, USER, NETWORK -> false;
        };
    }
}
