package dev.watchfloor.connectors.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link ConnectorFactory} must keep to. Nothing here needs the product. */
public abstract class ConnectorFactoryContract {

    /** Declared by whatever is reached over HTTPS; a connector that did not heed it would be content with any key. */
    private static final String PIN = "server-pin";

    /**
     * Settings of which nothing can come.
     *
     * @param name what is wrong, for the report
     */
    public record Misconfiguration(String name, Map<String, String> settings, Map<String, String> secrets) {}

    /** The factory under test. */
    protected abstract ConnectorFactory factory();

    /** Settings with which a connector offers as much as it can. Nothing need be at the addresses in them. */
    protected abstract Map<String, String> goodSettings() throws Exception;

    /** The secrets that go with {@link #goodSettings()}; give each a text that appears nowhere else. */
    protected abstract Map<String, String> goodSecrets();

    /** Settings that contradict each other or lack something. */
    protected abstract List<Misconfiguration> misconfigurations() throws Exception;

    @Test
    void theTypeIsALowerCaseName() {
        assertThat(factory().type()).matches("[a-z][a-z0-9-]{1,30}");
        assertThat(factory().type()).isEqualTo(factory().type());
        assertThat(factory().icon()).startsWith("fth-");
        assertThat(factory().displayName()).isNotBlank();
        assertThat(factory().description()).endsWith(".");
        assertThat(factory().capabilities()).isNotEmpty();
    }

    @Test
    void settingsAreUniqueAndExplained() {
        List<SettingSpec> settings = factory().settings();

        assertThat(settings).extracting(SettingSpec::key).doesNotHaveDuplicates();
        assertThat(settings).extracting(SettingSpec::label).doesNotHaveDuplicates();
        assertThat(settings).allSatisfy(setting -> {
            assertThat(setting.key()).matches("[a-z][a-z0-9-]{1,30}");
            assertThat(setting.label()).matches("\\p{Lu}.*[^.:]");
            assertThat(setting.help()).endsWith(".");
        });
    }

    @Test
    void fallbacksFitTheirKind() throws Exception {
        for (SettingSpec setting : factory().settings()) {
            if (setting.fallback() != null) {
                Settings filled = Settings.of(List.of(setting), Map.of());
                assertThat(filled.asMap()).containsExactly(entry(setting.key(), setting.fallback()));
            }
        }
    }

    @Test
    void secretsAreDeclaredAsSecrets() {
        Set<String> declared = factory().settings().stream()
                .filter(setting -> setting.kind() == SettingSpec.Kind.SECRET)
                .map(SettingSpec::key)
                .collect(Collectors.toSet());

        assertThat(declared).containsAll(goodSecrets().keySet());
        assertThat(factory().settings())
                .filteredOn(setting -> setting.key().matches("(.*-)?(password|secret|passphrase)"))
                .allSatisfy(setting -> assertThat(setting.kind()).isEqualTo(SettingSpec.Kind.SECRET));
    }

    @Test
    void creatingOpensNothing() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        try (Connector connector = create()) {
            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> !before.contains(thread))
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.contains(factory().type()));
            assertThat(connector).isNotNull();
        }
    }

    @Test
    void creatingTwiceGivesTwoConnectorsThatBearClosingTwice() throws Exception {
        Connector first = create();
        Connector second = create();

        assertThat(first).isNotSameAs(second);
        for (Connector connector : List.of(first, second, first, second)) {
            connector.close();
        }
    }

    @Test
    void aConnectorOffersNoMoreThanItsFactorySays() throws Exception {
        try (Connector connector = create()) {
            Set<Capability> offered = EnumSet.noneOf(Capability.class);
            connector.events().ifPresent(feed -> offered.add(Capability.EVENTS));
            connector.sessions().ifPresent(sessions -> offered.add(Capability.SESSIONS));
            connector.users().ifPresent(users -> offered.add(Capability.USERS));
            connector.devices().ifPresent(devices -> offered.add(Capability.DEVICES));
            connector.denylist().ifPresent(denylist -> offered.add(Capability.DENYLIST));
            connector.imports().ifPresent(imports -> offered.add(Capability.IMPORTS));
            connector.search().ifPresent(search -> offered.add(Capability.SEARCH));
            connector.indicators().ifPresent(feed -> offered.add(Capability.INDICATORS));

            assertThat(factory().capabilities()).containsAll(offered);
            assertThat(offered).isNotEmpty();
        }
    }

    @Test
    void capabilitiesAreTheSameObjectEachTime() throws Exception {
        try (Connector connector = create()) {
            assertThat(same(connector.events(), connector.events())).isTrue();
            assertThat(same(connector.sessions(), connector.sessions())).isTrue();
            assertThat(same(connector.users(), connector.users())).isTrue();
            assertThat(same(connector.search(), connector.search())).isTrue();
            assertThat(same(connector.devices(), connector.devices())).isTrue();
            assertThat(same(connector.denylist(), connector.denylist())).isTrue();
            assertThat(same(connector.imports(), connector.imports())).isTrue();
            assertThat(same(connector.indicators(), connector.indicators())).isTrue();
        }
    }

    @Test
    void misconfigurationsAreToldInSentences() throws Exception {
        List<Misconfiguration> all = new ArrayList<>(misconfigurations());
        if (factory().settings().stream().anyMatch(setting -> setting.key().equals(PIN))) {
            Map<String, String> pinned = new HashMap<>(goodSettings());
            pinned.put(PIN, "no-pin");
            all.add(new Misconfiguration("a pinned key that is none", pinned, goodSecrets()));
        }
        for (Misconfiguration wrong : all) {
            Throwable failure = catchThrowable(
                    () -> create(wrong.settings(), wrong.secrets()).close());

            assertThat(failure).as(wrong.name()).isInstanceOf(ConnectorException.class);
            ConnectorException known = (ConnectorException) failure;
            assertThat(known.category()).as(wrong.name()).isEqualTo(Category.MISCONFIGURED);
            assertThat(known.sentence()).as(wrong.name()).endsWith(".").doesNotContain("Exception");
            wrong.secrets()
                    .values()
                    .forEach(secret -> assertThat(known.sentence()).doesNotContain(secret));
        }
    }

    @Test
    void requiredSettingsAreMissed() throws Exception {
        for (SettingSpec required : factory().settings()) {
            if (required.required() && required.kind() != SettingSpec.Kind.SECRET) {
                Map<String, String> without = new HashMap<>(goodSettings());
                without.remove(required.key());

                assertThat(catchThrowable(() -> Settings.of(factory().settings(), without)))
                        .isInstanceOf(ConnectorException.class)
                        .hasMessageContaining(required.label());
            }
        }
    }

    @Test
    void secretsAreInNoDescription() throws Exception {
        ConnectorContext context = context(goodSecrets());
        Settings settings = Settings.of(factory().settings(), goodSettings());
        try (Connector connector = factory().create(settings, context)) {
            String described = String.join(
                    " ",
                    factory().toString(),
                    settings.toString(),
                    settings.asMap().toString(),
                    context.toString(),
                    connector.toString(),
                    connector.events().toString(),
                    connector.sessions().toString(),
                    connector.users().toString(),
                    connector.devices().toString(),
                    connector.denylist().toString(),
                    connector.indicators().toString());

            goodSecrets().values().forEach(secret -> assertThat(described).doesNotContain(secret));
        }
    }

    /** A connector with the good settings; the caller closes it. */
    protected final Connector create() throws Exception {
        return create(goodSettings(), goodSecrets());
    }

    private Connector create(Map<String, String> settings, Map<String, String> secrets) throws ConnectorException {
        return factory().create(Settings.of(factory().settings(), settings), context(secrets));
    }

    private static ConnectorContext context(Map<String, String> secrets) {
        return new ConnectorContext(
                "contract",
                Clock.systemUTC(),
                key -> Optional.ofNullable(secrets.get(key)).map(Secret::new));
    }

    private static boolean same(Optional<?> first, Optional<?> second) {
        return first.isPresent() == second.isPresent() && (first.isEmpty() || first.get() == second.get());
    }
}
