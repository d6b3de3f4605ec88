package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tries the parser on the last line there is, and looks how old its record is. Immutable. */
record LineCheck(LineProduct product, RecordParser parser, Clock clock) {
    private static final String UNDERSTOOD = "Understand the records";
    private static final String AGE = "Age of the last record";
    /** Beyond it a clock is off; within it the record may have been on its way. */
    private static final Duration EARLY = Duration.ofSeconds(5);

    List<SelfCheck> of(Optional<String> line) {
        if (line.isEmpty()) {
            return List.of(SelfCheck.skipped(UNDERSTOOD, "There is no record yet."));
        }
        return switch (parser.parse(line.get(), "self-test")) {
            case ParsedRecord.Understood understood ->
                List.of(
                        SelfCheck.passed(UNDERSTOOD, "The last record is understood."),
                        age(understood.events().stream()
                                .map(SecurityEvent::time)
                                .max(Instant::compareTo)
                                .orElse(clock.instant())));
            case ParsedRecord.Skipped passedOver ->
                List.of(SelfCheck.passed(
                        UNDERSTOOD, "The last record is one of " + product.name() + " that is passed over."));
            case ParsedRecord.Rejected rejected ->
                List.of(SelfCheck.failed(
                        UNDERSTOOD,
                        rejected.record().reason() + " " + product.file().wrong()));
        };
    }

    private SelfCheck age(Instant time) {
        Duration age = Duration.between(time, clock.instant());
        if (age.compareTo(EARLY.negated()) < 0) {
            return SelfCheck.warning(
                    AGE,
                    "The last record is " + age.negated().toSeconds() + " s ahead of this machine's clock."
                            + " Set the clocks of both by NTP.");
        }
        String old = "The last record happened " + Ages.since(age) + ".";
        LineProduct.Silence silence = product.silence();
        if (age.compareTo(silence.after()) <= 0) {
            return SelfCheck.passed(AGE, old);
        }
        String sentence = old + " " + silence.meaning();
        return silence.isExpected() ? SelfCheck.passed(AGE, sentence) : SelfCheck.warning(AGE, sentence);
    }
}
