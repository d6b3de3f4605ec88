package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.readonly.ReadOnly;
import dev.watchfloor.app.intake.readonly.ReadOnlyConnector;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
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
    private static final int LONGEST_SECRET = 8_192;
    private static final Duration SHORTEST_QUIET = Duration.ofMinutes(1);

    private final Map<String, ConnectorFactory> factories;
    private final List<ConnectorType> types;
    private final Clock clock;

    Catalogue(List<ConnectorFactory> factories, Clock clock) {
        this.factories = factories.stream()
                .collect(Collectors.toMap(
                        ConnectorFactory::type, Function.identity(), (first, second) -> first, TreeMap::new));
        this.types = this.factories.values().stream()
                .map(Catalogue::type)
                .sorted(Comparator.comparing(ConnectorType::displayName, String.CASE_INSENSITIVE_ORDER))
                .toList();
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
     * @param kept secrets that stay where the draft has none
     * @throws ConnectorException MISCONFIGURED with a sentence for the form
     */
    ConfiguredConnector check(ConnectorDraft draft, Map<String, Secret> kept)
            throws ConnectorException, InterruptedException {
        if (!NAME.matcher(draft.name()).matches()) {
            throw misconfigured("A connector's name has 1 to 40 letters, digits, spaces, dots or dashes and begins with"
                    + " a letter or digit.");
        }
        ConnectorFactory factory = factory(draft.type())
                .orElseThrow(() -> misconfigured("There is no connector type \"" + draft.type() + "\". Installed: "
                        + String.join(", ", factories.keySet()) + "."));
        Settings settings = Settings.of(settingsOf(factory), draft.settings());
        ConfiguredConnector complete = new ConfiguredConnector(
                draft.name(),
                draft.type(),
                factory.displayName(),
                factory.layer(),
                settings.asMap(),
                secrets(factory.settings(), draft.secrets(), kept));
        Made made = make(complete);
        made.connector().close();
        return complete;
    }

    /**
     * A connector's object with its checked settings.
     *
     * @param quietAfter after which silence its source is to be told as silent; empty for never
     */
    record Made(ConnectorFactory factory, Settings settings, Optional<Duration> quietAfter, Connector connector) {}

    /** @throws ConnectorException MISCONFIGURED when its type is not installed or refuses the settings */
    Made make(ConfiguredConnector configured) throws ConnectorException, InterruptedException {
        ConnectorFactory factory = factory(configured.type())
                .orElseThrow(() -> misconfigured("The connector type \"" + configured.type()
                        + "\" is not installed. Install it again, or remove this connector; its settings are kept."));
        Map<String, Secret> secrets = configured.secrets();
        ConnectorContext context =
                new ConnectorContext(configured.name(), clock, key -> Optional.ofNullable(secrets.get(key)));
        return Border.call(configured.name(), () -> {
            Map<String, String> own = new HashMap<>(configured.settings());
            own.remove(SilenceWatch.KEY);
            boolean isReadOnly = Boolean.parseBoolean(own.remove(ReadOnly.KEY));
            Settings settings = Settings.of(factory.settings(), own);
            Connector connector = factory.create(settings, context);
            return new Made(
                    factory,
                    settings,
                    quietAfter(configured),
                    isReadOnly ? new ReadOnlyConnector(configured.name(), connector) : connector);
        });
    }

    /** A factory's settings, and those that the console itself knows for sources of events and for what can be changed. */
    private static List<SettingSpec> settingsOf(ConnectorFactory factory) {
        List<SettingSpec> settings = new ArrayList<>(factory.settings());
        if (factory.capabilities().contains(Capability.EVENTS)) {
            settings.add(SilenceWatch.SETTING);
        }
        if (ReadOnly.fits(factory.capabilities())) {
            settings.add(ReadOnly.SETTING);
        }
        return settings;
    }

    private static Optional<Duration> quietAfter(ConfiguredConnector configured) throws ConnectorException {
        String written = configured.settings().get(SilenceWatch.KEY);
        if (written == null) {
            return Optional.empty();
        }
        Duration quiet = Settings.of(List.of(SilenceWatch.SETTING), Map.of(SilenceWatch.KEY, written))
                .duration(SilenceWatch.KEY);
        if (quiet.compareTo(SHORTEST_QUIET) < 0) {
            throw misconfigured("A source is silent after 1 minute at the least (" + SilenceWatch.KEY + ").");
        }
        return Optional.of(quiet);
    }

    static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(ConnectorException.Category.MISCONFIGURED, sentence);
    }

    private static Map<String, Secret> secrets(
            List<SettingSpec> specs, Map<String, Secret> given, Map<String, Secret> kept) throws ConnectorException {
        Map<String, Secret> complete = new HashMap<>();
        for (SettingSpec spec : specs) {
            if (spec.kind() == SettingSpec.Kind.SECRET) {
                Secret secret = given.getOrDefault(spec.key(), kept.get(spec.key()));
                if (secret == null && spec.required()) {
                    throw misconfigured(spec.label() + " (" + spec.key() + ") is missing. " + spec.help());
                }
                if (secret != null && secret.reveal().length() > LONGEST_SECRET) {
                    throw misconfigured(spec.label() + " is longer than " + LONGEST_SECRET + " characters.");
                }
                if (secret != null) {
                    complete.put(spec.key(), secret);
                }
            }
        }
        for (String key : given.keySet()) {
            if (!complete.containsKey(key)) {
                throw misconfigured("There is no secret \"" + key + "\" for this type.");
            }
        }
        return complete;
    }

    private static ConnectorType type(ConnectorFactory factory) {
        return new ConnectorType(
                factory.type(),
                factory.displayName(),
                factory.description(),
                factory.layer(),
                factory.icon(),
                factory.capabilities(),
                settingsOf(factory));
    }
}
