package dev.watchfloor.launcher.command;

import dev.watchfloor.app.timeline.EventStore;

/** Prints how many events match. */
final class CountAnswer {
    private final EventStore events;
    private final Output output;
    private final boolean csv;

    CountAnswer(EventStore events, Output output, boolean csv) {
        this.events = events;
        this.output = output;
        this.csv = csv;
    }

    void print(Question asked) {
        long count = events.count(asked.query(), asked.range());
        if (csv) {
            output.out().print("events\r\n" + count + "\r\n");
        } else {
            output.line(output.isJson() ? "{\"events\":" + count + "}" : Long.toString(count));
        }
    }
}
