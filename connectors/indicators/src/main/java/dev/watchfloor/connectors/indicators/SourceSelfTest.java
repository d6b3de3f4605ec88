package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ClockCheck;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.IndicatorPage.LeftOut;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tries what a source needs, reading only, and shows what three of its records become. Stateless. */
final class SourceSelfTest {
    private static final String READ = "Read indicators";
    private static final String UNDERSTAND = "Understand them";

    private SourceSelfTest() {}

    static List<SelfCheck> run(Source source) throws InterruptedException {
        String reach = "Reach " + ProductOptions.inside(source.product());
        List<SelfCheck> checks = new ArrayList<>();
        Optional<IndicatorPage> page = Optional.empty();
        String unread = "";
        Answer answer;
        try {
            answer = source.probe();
            try {
                page = Optional.of(source.feed().fetch(Cursor.START));
            } catch (ConnectorException failure) {
                // A portal's sign-in page answers the probe as well, and is not the source.
                if (failure.category() == Category.MALFORMED_DATA) {
                    throw failure;
                }
                unread = failure.sentence();
            }
        } catch (ConnectorException failure) {
            boolean isElsewhere = failure.category() == Category.MALFORMED_DATA;
            checks.add(SelfCheck.failed(reach, failure.sentence() + (isElsewhere ? source.hint() : "")));
            checks.add(ClockCheck.unreached(ProductOptions.inside(source.product())));
            for (String name : List.of(READ, UNDERSTAND)) {
                checks.add(SelfCheck.skipped(name, "It does not answer as it should."));
            }
            return checks;
        }
        checks.add(reached(reach, source, answer));
        checks.add(ClockCheck.of(ProductOptions.inside(source.product()), answer.clockOffset()));
        checks.addAll(source.checks());
        if (page.isPresent()) {
            understand(page.get(), checks);
        } else {
            checks.add(SelfCheck.failed(READ, unread));
            checks.add(SelfCheck.skipped(UNDERSTAND, "Nothing could be read."));
        }
        return checks;
    }

    private static SelfCheck reached(String name, Source source, Answer answer) {
        String time = "It answers in " + answer.latency().toMillis() + " ms.";
        return source.place().startsWith("http://")
                ? SelfCheck.warning(name, time + " What it says travels in clear and can be changed on its way.")
                : SelfCheck.passed(name, time);
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
