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

    /** @param lines the last one first */
    List<SelfCheck> of(List<String> lines) {
        if (lines.isEmpty()) {
            return List.of(SelfCheck.skipped(UNDERSTOOD, "There is no record yet."));
        }
        return switch (parser.parse(lines.getFirst(), "self-test")) {
            case ParsedRecord.Understood understood ->
                List.of(SelfCheck.passed(UNDERSTOOD, "The last record is understood."), age(latest(understood)));
            case ParsedRecord.Skipped passedOver ->
                List.of(
                        SelfCheck.passed(
                                UNDERSTOOD, "The last record is one of " + product.name() + " that is passed over."),
                        lastOfInterest(lines)
                                .map(this::age)
                                .orElseGet(() -> SelfCheck.skipped(
                                        AGE,
                                        "The last " + lines.size() + " records are all passed over; the time of the"
                                                + " last one of interest is not known.")));
            case ParsedRecord.Rejected rejected ->
                List.of(SelfCheck.failed(
                        UNDERSTOOD,
                        rejected.record().reason() + " " + product.file().wrong()));
        };
    }

    private Optional<Instant> lastOfInterest(List<String> lines) {
        for (String line : lines) {
            if (parser.parse(line, "self-test") instanceof ParsedRecord.Understood understood) {
                return Optional.of(latest(understood));
            }
        }
        return Optional.empty();
    }

    private Instant latest(ParsedRecord.Understood understood) {
        return understood.events().stream()
                .map(SecurityEvent::time)
                .max(Instant::compareTo)
                .orElse(clock.instant());
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
