package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tries what a source needs, reading only, and shows what three of its records become. Stateless. */
final class SourceSelfTest {
    private static final String CLOCK = "Compare clocks";
    private static final String READ = "Read indicators";
    private static final String UNDERSTAND = "Understand them";
    private static final Duration TOLERATED_OFFSET = Duration.ofSeconds(5);

    private SourceSelfTest() {}

    static List<SelfCheck> run(Source source) throws InterruptedException {
        String reach = "Reach " + source.product();
        List<SelfCheck> checks = new ArrayList<>();
        try {
            Answer answer = source.probe();
            String time = "It answers in " + answer.latency().toMillis() + " ms.";
            checks.add(
                    source.place().startsWith("http://")
                            ? SelfCheck.warning(
                                    reach, time + " What it says travels in clear and can be changed on its way.")
                            : SelfCheck.passed(reach, time));
            checks.add(clock(answer));
        } catch (ConnectorException failure) {
            boolean isElsewhere = failure.category() == ConnectorException.Category.MALFORMED_DATA;
            checks.add(SelfCheck.failed(reach, failure.sentence() + (isElsewhere ? source.hint() : "")));
            for (String name : List.of(CLOCK, READ, UNDERSTAND)) {
                checks.add(SelfCheck.skipped(name, "It does not answer as it should."));
            }
            return checks;
        }
        checks.addAll(source.checks());
        try {
            understand(source.feed().fetch(Cursor.START), checks);
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(READ, failure.sentence()));
            checks.add(SelfCheck.skipped(UNDERSTAND, "Nothing could be read."));
        }
        return checks;
    }

    private static SelfCheck clock(Answer answer) {
        return answer.clockOffset()
                .map(offset -> offset.abs().compareTo(TOLERATED_OFFSET) > 0
                        ? SelfCheck.warning(
                                CLOCK,
                                "Its clock differs from ours by " + offset.abs().toSeconds()
                                        + " s. What is valid from or until a moment is so by its clock.")
                        : SelfCheck.passed(CLOCK, "The clocks agree."))
                .orElseGet(() -> SelfCheck.skipped(CLOCK, "The server does not tell its time."));
    }

    private static void understand(IndicatorPage page, List<SelfCheck> checks) {
        List<Indicator> indicators = page.parts().stream()
                .flatMap(part -> part.indicators().stream())
                .toList();
        int leftOut = page.parts().stream()
                .flatMap(part -> part.leftOut().stream())
                .mapToInt(LeftOut::number)
                .sum();
        String read = indicators.size() + " indicators" + (page.more() ? " so far, and there are more" : "") + ".";
        if (indicators.isEmpty()) {
            checks.add(SelfCheck.warning(READ, "It can be read, and says no indicator at the moment."));
        } else {
            String three =
                    indicators.stream().limit(3).map(SourceSelfTest::words).collect(Collectors.joining("; "));
            checks.add(SelfCheck.passed(READ, read + " Such as " + three + "."));
        }
        checks.add(
                leftOut == 0
                        ? SelfCheck.passed(UNDERSTAND, "All of them can be matched.")
                        : SelfCheck.warning(UNDERSTAND, leftOut + " cannot be honoured. " + reason(page)));
    }

    private static String reason(IndicatorPage page) {
        return page.parts().stream()
                .flatMap(part -> part.leftOut().stream())
                .map(each -> each.record().reason())
                .findFirst()
                .orElse("");
    }

    private static String words(Indicator indicator) {
        return indicator.observable().value() + " ("
                + indicator
                        .observable()
                        .kind()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', ' ')
                + ", confidence "
                + (indicator.confidence() == Indicator.UNKNOWN ? "unknown" : indicator.confidence()) + ")";
    }
}
