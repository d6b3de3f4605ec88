package dev.watchfloor.app.inplace;

import dev.watchfloor.connectors.spi.PlaceMark;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a search in place goes on. Good for minutes, as long as the place keeps it; each is used once. Immutable. */
public final class InPlaceMore {
    private final InPlaceQuestion question;
    private final Instant asked;
    private final List<FoundEvent> waiting;
    private final Optional<PlaceMark> mark;

    /**
     * @param question without moments that depend on now
     * @param asked when, by the console's clock
     * @param waiting found already, and not given yet
     */
    InPlaceMore(InPlaceQuestion question, Instant asked, List<FoundEvent> waiting, Optional<PlaceMark> mark) {
        this.question = question;
        this.asked = asked;
        this.waiting = List.copyOf(waiting);
        this.mark = mark;
    }

    /** What is asked on. */
    public InPlaceQuestion question() {
        return question;
    }

    Instant asked() {
        return asked;
    }

    List<FoundEvent> waiting() {
        return waiting;
    }

    Optional<PlaceMark> mark() {
        return mark;
    }

    @Override
    public String toString() {
        return "InPlaceMore[" + question.connector() + "]";
    }
}
