package dev.watchfloor.tests.contracts;

import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which contracts a connector has to be held to, by what its factory says that it can do and how it is reached. */
final class RequiredContracts {
    /** Settings that name a log to follow. */
    private static final Set<String> LOGS = Set.of("path", "log-file", "log-path");

    /** An endpoint that is called, not listened at. */
    private static final String PROXY = "proxy";

    private RequiredContracts() {}

    /** The folder of the connector. */
    static String module(ConnectorFactory factory) {
        String name = factory.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Of each set one contract is enough. */
    static List<Set<String>> of(ConnectorFactory factory) {
        List<Set<String>> required = new ArrayList<>();
        required.add(Set.of("connector factory", "log factory"));
        if (has(factory, Kind.URL)) {
            required.add(Set.of("http failure"));
        }
        for (Capability capability : factory.capabilities()) {
            switch (capability) {
                case EVENTS -> required.addAll(feeds(factory));
                case IMPORTS -> required.add(Set.of("record import", "log import"));
                case INDICATORS -> required.add(Set.of("indicator feed"));
                case SEARCH -> required.add(Set.of("place search"));
                case DENYLIST -> acts(factory, required, "denylist control");
                case SESSIONS -> acts(factory, required, "session control");
                case USERS -> acts(factory, required, "user control");
                case DEVICES -> acts(factory, required, "device control");
            }
        }
        return required;
    }

    /** A list in a file beside the product, such as ModSecurity's, has no answer that could be lost on its way. */
    private static void acts(ConnectorFactory factory, List<Set<String>> required, String control) {
        required.add(Set.of(control));
        boolean isAsked = has(factory, Kind.URL)
                || factory.settings().stream().map(SettingSpec::key).anyMatch("runtime"::equals);
        if (isAsked) {
            required.add(Set.of("act failure"));
        }
    }

    private static List<Set<String>> feeds(ConnectorFactory factory) {
        List<Set<String>> feeds = new ArrayList<>();
        boolean listens = factory.settings().stream()
                .anyMatch(setting -> setting.kind() == Kind.ENDPOINT && !PROXY.equals(setting.key()));
        if (listens) {
            feeds.add(Set.of("push feed", "sent lines"));
        }
        if (!listens || factory.settings().stream().map(SettingSpec::key).anyMatch(LOGS::contains)) {
            feeds.add(Set.of("pull feed", "followed log"));
        }
        return feeds;
    }

    private static boolean has(ConnectorFactory factory, Kind kind) {
        return factory.settings().stream().anyMatch(setting -> setting.kind() == kind);
    }
}
