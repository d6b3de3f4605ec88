package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.SecretTravel;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Settings that all providers have. Stateless. */
public final class ProviderSettings {
    private static final String POLL = "poll";
    private static final String HISTORY = "history";
    private static final String LIFE = "session-life";
    /** PEM file of an authority beside the system's. */
    public static final String CA_FILE = "ca-file";

    private static final Duration LONGEST = Duration.ofDays(90);

    private ProviderSettings() {}

    /** They come last in a form. */
    public static List<SettingSpec> specs(String poll) {
        return Reach.after(List.of(
                SettingSpec.optional(
                        POLL, Kind.DURATION, poll, "Poll every", "Pause between two looks for new events, 1s to 1h."),
                SettingSpec.optional(
                        HISTORY,
                        Kind.DURATION,
                        "1d",
                        "First look back",
                        "How old the events may be that are read when the connector is new, at most 90d."),
                SettingSpec.optional(
                        LIFE,
                        Kind.DURATION,
                        "12h",
                        "Sessions last at most",
                        "The longest life of a session in your policies, at most 90d: what the log tells of no end of"
                                + " is taken for open until then."),
                authority()));
    }

    /** An authority beside the system's. */
    public static SettingSpec authority() {
        return SettingSpec.optional(
                CA_FILE,
                Kind.FILE,
                null,
                "Certificate authority",
                "A PEM file, when you reach the provider through an inspecting proxy of your own.");
    }

    public static Duration poll(Settings settings) throws ConnectorException {
        return within(settings, POLL, Duration.ofSeconds(1), Duration.ofHours(1));
    }

    public static Duration history(Settings settings) throws ConnectorException {
        return within(settings, HISTORY, Duration.ZERO, LONGEST);
    }

    public static Duration sessionLife(Settings settings) throws ConnectorException {
        return within(settings, LIFE, Duration.ofMinutes(1), LONGEST);
    }

    /** A base URL without query and fragment; tokens travel there, so plain http only to this machine. */
    public static URI url(Settings settings, String key) throws ConnectorException {
        URI url = settings.url(key);
        SecretTravel.require(url, key);
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The URL (" + key + ") must begin with https and have no query or fragment.");
        }
        return url;
    }

    /** The same, and {@code otherwise} where it is left blank. */
    public static URI url(Settings settings, String key, String otherwise) throws ConnectorException {
        return settings.text(key).isPresent() ? url(settings, key) : URI.create(otherwise);
    }

    private static Duration within(Settings settings, String key, Duration least, Duration most)
            throws ConnectorException {
        Duration value = settings.duration(key);
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The value of \"" + key + "\" must be from " + least.toSeconds() + "s to " + most.toHours() + "h.");
        }
        return value;
    }
}
