package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The settings in the connector's own terms, checked against each other.
 *
 * @param url where the Local API answers, without {@code /v1}
 * @param machine name of the machine that we sign in as
 * @param readsDecisions whether there is a bouncer key, without which there is no denylist
 * @param authority PEM file trusted besides the system's certificates
 * @param poll pause between two looks for alerts
 * @param bouncers how long bouncers take until they have a new decision
 * @param origin what our decisions say of where they come from
 */
record CrowdsecSettings(
        URI url, String machine, boolean readsDecisions, Reach reach, Duration poll, Duration bouncers, String origin) {
    static final String URL = "url";
    static final String MACHINE = "machine";
    static final String PASSWORD = "machine-password";
    static final String BOUNCER_KEY = "bouncer-key";
    static final String CA_FILE = "ca-file";
    static final String POLL = "poll";
    static final String BOUNCERS = "bouncer-delay";
    static final String ORIGIN = "origin";

    private static final Duration LONGEST_POLL = Duration.ofHours(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(9);

    static final List<SettingSpec> SPECS = Reach.after(List.of(
            SettingSpec.required(
                    URL,
                    Kind.URL,
                    "Local API URL",
                    "Where CrowdSec's Local API answers, such as http://127.0.0.1:8080, without /v1."),
            SettingSpec.required(
                    MACHINE,
                    Kind.TEXT,
                    "Machine",
                    "Name of a machine made for Watchfloor alone: cscli machines add watchfloor --auto -f FILE. It"
                            + " reads alerts; CrowdSec knows no machine that may only read, so it may also decide."),
            SettingSpec.required(
                    PASSWORD, Kind.SECRET, "Machine password", "The password in that FILE; it appears nowhere else."),
            SettingSpec.optional(
                    BOUNCER_KEY,
                    Kind.SECRET,
                    null,
                    "Bouncer key",
                    "For the denylist: a key of our own, never that of a bouncer: cscli bouncers add watchfloor. It"
                            + " reads decisions and nothing else. Left blank, this connector only reads alerts."),
            SettingSpec.optional(
                    CA_FILE,
                    Kind.FILE,
                    null,
                    "Certificate authority",
                    "A PEM file, when the Local API's certificate is from an authority of your own."),
            SettingSpec.optional(
                    POLL, Kind.DURATION, "5s", "Poll every", "Pause between two looks for new alerts, 1s to 1h."),
            SettingSpec.optional(
                    BOUNCERS,
                    Kind.DURATION,
                    "10s",
                    "Bouncers follow within",
                    "How often your bouncers fetch decisions (update_frequency in their configuration), at most 9m."),
            SettingSpec.choice(
                    ORIGIN,
                    "cscli",
                    List.of("cscli", Decision.OURS),
                    "Origin of our decisions",
                    "As cscli they are in cscli decisions list, and bouncers that take certain origins only"
                            + " (only_include_decisions_from) take them. As watchfloor they stand out, but neither is so"
                            + " unless it is told.")));

    static CrowdsecSettings of(Settings settings, ConnectorContext context) throws ConnectorException {
        context.requireSecret(PASSWORD, "The machine password (" + PASSWORD + ")");
        Duration poll = settings.duration(POLL);
        Duration bouncers = settings.duration(BOUNCERS);
        if (poll.compareTo(Duration.ofSeconds(1)) < 0 || poll.compareTo(LONGEST_POLL) > 0) {
            throw misconfigured("Poll every 1 s to 1 h (" + POLL + ").");
        }
        if (bouncers.isNegative() || bouncers.compareTo(LONGEST_DELAY) > 0) {
            throw misconfigured("Bouncers follow within 0 s to 9 min (" + BOUNCERS + ").");
        }
        return new CrowdsecSettings(
                normalised(settings.url(URL)),
                settings.require(MACHINE),
                context.secret(BOUNCER_KEY).isPresent(),
                Reach.of(settings, context, settings.path(CA_FILE)),
                poll,
                bouncers,
                settings.require(ORIGIN));
    }

    private static URI normalised(URI url) throws ConnectorException {
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw misconfigured("The Local API URL (" + URL
                    + ") has a query or a fragment. Leave them out; credentials are entered on their own.");
        }
        return URI.create(url.toString().replaceFirst("(/v1)?/*$", ""));
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
