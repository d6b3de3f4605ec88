package dev.watchfloor.app.operators;

/**
 * What is remembered of tries to sign in under one name.
 *
 * @param failures in a row, counted before the try so that ending the program does not help
 * @param lastTry seconds since 1970 UTC
 * @param lastStep time step of the newest code that was taken; an older or the same one is a replay
 */
record AttemptRow(int failures, long lastTry, long lastStep) {
    static final AttemptRow NONE = new AttemptRow(0, 0, -1);

    AttemptRow tried(long now) {
        return new AttemptRow(failures + 1, now, lastStep);
    }

    AttemptRow succeeded(long now, long step) {
        return new AttemptRow(0, now, Math.max(lastStep, step));
    }
}
