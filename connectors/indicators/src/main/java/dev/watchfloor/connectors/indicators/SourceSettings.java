package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What all sources have in common.
 *
 * @param confidence of what the source says without one; {@link Indicator#UNKNOWN} when the operator does not say
 * @param poll pause between two looks
 * @param reach whom to trust on the way to it, and which way to go
 */
record SourceSettings(int confidence, Duration poll, Reach reach) {
    static final String URL = "url";
    static final String CONFIDENCE = "confidence";
    static final String POLL = "poll";
    static final String CA_FILE = "ca-file";

    static final SettingSpec AUTHORITY = SettingSpec.optional(
            CA_FILE,
            Kind.FILE,
            null,
            "Certificate authority",
            "A PEM file, when the server's certificate is from an authority of your own.");

    private static final Duration LONGEST_POLL = Duration.ofDays(7);

    static SettingSpec confidence(@Nullable String fallback) {
        return SettingSpec.optional(
                CONFIDENCE,
                Kind.NUMBER,
                fallback,
                "Confidence",
                "How sure you are, 0 to 100, of what the source says without a confidence of its own: from 75 on a"
                        + " match is of high severity, from 50 medium, from 25 low; never critical. Left blank it is"
                        + " unknown, and a match is low.");
    }

    static SettingSpec poll(String fallback, String least) {
        return SettingSpec.optional(
                POLL, Kind.DURATION, fallback, "Read every", "Pause between two looks, " + least + " to 7d.");
    }

    static SourceSettings of(Settings settings, ConnectorContext context, Duration least) throws ConnectorException {
        int confidence = settings.text(CONFIDENCE).isEmpty() ? Indicator.UNKNOWN : settings.number(CONFIDENCE);
        if (confidence > 100 || confidence < Indicator.UNKNOWN) {
            throw misconfigured("The confidence (" + CONFIDENCE + ") is between 0 and 100.");
        }
        Duration poll = settings.duration(POLL);
        if (poll.compareTo(least) < 0 || poll.compareTo(LONGEST_POLL) > 0) {
            throw misconfigured("Read every " + least.toMinutes() + " min to 7 d (" + POLL + ").");
        }
        return new SourceSettings(confidence, poll, Reach.of(settings, context, settings.path(CA_FILE)));
    }

    /** A URL to which paths are added. */
    static URI plain(URI url) throws ConnectorException {
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw misconfigured("The URL (" + URL
                    + ") has a query or a fragment. Leave them out; credentials are entered on their own.");
        }
        return url;
    }

    static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
