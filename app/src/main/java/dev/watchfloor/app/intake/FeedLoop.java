package dev.watchfloor.app.intake;

/** Brings a feed's events into the store until interrupted. */
@FunctionalInterface
interface FeedLoop {
    void run() throws InterruptedException;
}
