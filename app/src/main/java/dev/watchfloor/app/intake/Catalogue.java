package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.readonly.ReadOnly;
import dev.watchfloor.app.intake.readonly.ReadOnlyConnector;
import dev.watchfloor.app.intake.secrets.SecretReader;
import dev.watchfloor.app.intake.secrets.SecretsRead;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What can be connected, and what a draft must keep to. Immutable and thread-safe. */
final class Catalogue {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} .\\-]{0,38}[\\p{L}\\p{N}.\\-])?");
    private static final Duration SHORTEST_QUIET = Duration.ofMinutes(1);

    private final Map<String, ConnectorFactory> factories;
    private final List<ConnectorType> types;
    private final SecretReader reader;
    private final Clock clock;

    Catalogue(List<ConnectorFactory> factories, SecretReader reader, Clock clock) {
        this.factories = factories.stream()
                .collect(Collectors.toMap(
                        ConnectorFactory::type, Function.identity(), (first, second) -> first, TreeMap::new));
        this.types = this.factories.values().stream()
                .map(Catalogue::type)
                .sorted(Comparator.comparing(ConnectorType::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
        this.reader = reader;
        this.clock = clock;
    }

    List<ConnectorType> types() {
        return types;
    }

    Optional<ConnectorFactory> factory(String type) {
        return Optional.ofNullable(factories.get(type));
    }

    /**
     * The draft as it would be kept: settings complete with their fallbacks.
     *
     * @param before the connector that it changes, whose secrets stay where the draft has none
     * @throws ConnectorException MISCONFIGURED with a sentence for the form
     */
    ConfiguredConnector check(ConnectorDraft draft, Optional<ConfiguredConnector> before)
            throws ConnectorException, InterruptedException {
        ConfiguredConnector complete = written(draft, before);
        Made made = make(complete, read(complete));
        made.connector().close();
        return complete;
    }

    /** The same as far as it can be said without reading a secret or making the connector. */
    ConfiguredConnector written(ConnectorDraft draft, Optional<ConfiguredConnector> before) throws ConnectorException {
        if (!NAME.matcher(draft.name()).matches()) {
            throw misconfigured("A connector's name has 1 to 40 letters, digits, spaces, dots or dashes and begins with"
                    + " a letter or digit.");
        }
        ConnectorFactory factory = factory(draft.type())
                .orElseThrow(() -> misconfigured("There is no connector type \"" + draft.type() + "\". Installed: "
                        + String.join(", ", factories.keySet()) + "."));
        Settings settings = Settings.of(settingsOf(factory), draft.settings());
        SecretChoice secrets = SecretChoice.of(factory.settings(), draft, before);
        return new ConfiguredConnector(
                draft.name(),
                draft.type(),
                factory.displayName(),
                factory.layer(),
                settings.asMap(),
                secrets.secrets(),
                secrets.references());
    }

    /**
     * A connector's object with its checked settings.
     *
     * @param pollEvery how long is waited between two questions; empty for what is sent to us
     * @param quietAfter after which silence its source is to be told as silent; empty for never
     */
    record Made(
            ConnectorFactory factory,
            Settings settings,
            Optional<Duration> pollEvery,
            Optional<Duration> quietAfter,
            Connector connector) {}

    /** Looks at all places that its secrets are read from. */
    SecretsRead read(ConfiguredConnector configured) {
        Map<String, String> labels = factory(configured.type()).stream()
                .flatMap(factory -> factory.settings().stream())
                .collect(Collectors.toMap(SettingSpec::key, SettingSpec::label));
        return SecretsRead.of(configured.references(), key -> labels.getOrDefault(key, key), reader);
    }

    /**
     * @param read what {@link #read} found
     * @throws ConnectorException MISCONFIGURED when a secret cannot be read, or its type is not installed or refuses the
     *     settings
     */
    Made make(ConfiguredConnector configured, SecretsRead read) throws ConnectorException, InterruptedException {
        ConnectorFactory factory = factory(configured.type())
                .orElseThrow(() -> misconfigured("The connector type \"" + configured.type()
                        + "\" is not installed. Install it again, or remove this connector; its settings are kept."));
        Map<String, Secret> secrets = new HashMap<>(configured.secrets());
        secrets.putAll(read.require());
        ConnectorContext context =
                new ConnectorContext(configured.name(), clock, key -> Optional.ofNullable(secrets.get(key)));
        return Border.call(configured.name(), () -> {
            Map<String, String> own = new HashMap<>(configured.settings());
            own.remove(SilenceWatch.KEY);
            boolean isReadOnly = Boolean.parseBoolean(own.remove(ReadOnly.KEY));
            Settings settings = Settings.of(factory.settings(), own);
            Connector connector = factory.create(settings, context);
            Optional<Duration> poll = pollEvery(connector);
            Optional<Duration> quiet = quietAfter(factory, configured)
                    .filter(span -> connector.events().isPresent())
                    .map(span -> audible(span, poll));
            return new Made(
                    factory,
                    settings,
                    poll,
                    quiet,
                    isReadOnly ? new ReadOnlyConnector(configured.name(), connector) : connector);
        });
    }

    /** A factory's settings, and those that the console itself knows for sources of events and for what can be changed. */
    private static List<SettingSpec> settingsOf(ConnectorFactory factory) {
        List<SettingSpec> settings = new ArrayList<>(factory.settings());
        if (factory.capabilities().contains(Capability.EVENTS)) {
            settings.add(SilenceWatch.setting(factory.usualSilence()));
        }
        if (ReadOnly.fits(factory.capabilities())) {
            settings.add(ReadOnly.SETTING);
        }
        return settings;
    }

    /** What is written, or the product's own span: connectors of an earlier version have nothing written. */
    private static Optional<Duration> quietAfter(ConnectorFactory factory, ConfiguredConnector configured)
            throws ConnectorException {
        String written = configured.settings().getOrDefault(SilenceWatch.KEY, "");
        Settings settings =
                Settings.of(List.of(SilenceWatch.setting(factory.usualSilence())), Map.of(SilenceWatch.KEY, written));
        Optional<String> value = settings.text(SilenceWatch.KEY);
        if (value.isEmpty() || value.get().equals(SilenceWatch.OFF)) {
            return Optional.empty();
        }
        Duration quiet = settings.duration(SilenceWatch.KEY);
        if (quiet.compareTo(SHORTEST_QUIET) < 0) {
            throw misconfigured("A source is silent after 1 minute at the least (" + SilenceWatch.KEY + ").");
        }
        return Optional.of(quiet);
    }

    private static Optional<Duration> pollEvery(Connector connector) {
        return connector
                .events()
                .flatMap(feed -> switch (feed) {
                    case PullFeed pull -> Optional.of(pull.pause());
                    case PushFeed push -> Optional.<Duration>empty();
                })
                .or(() -> connector.indicators().map(IndicatorFeed::pause));
    }

    /** A source that is asked once an hour is not silent in between. */
    private static Duration audible(Duration quiet, Optional<Duration> pollEvery) {
        return pollEvery
                .map(every -> every.multipliedBy(2))
                .filter(twoLooks -> twoLooks.compareTo(quiet) > 0)
                .orElse(quiet);
    }

    static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(ConnectorException.Category.MISCONFIGURED, sentence);
    }

    private static ConnectorType type(ConnectorFactory factory) {
        return new ConnectorType(
                factory.type(),
                factory.displayName(),
                factory.description(),
                factory.layer(),
                factory.icon(),
                factory.capabilities(),
                settingsOf(factory),
                factory.setUp());
    }
}
