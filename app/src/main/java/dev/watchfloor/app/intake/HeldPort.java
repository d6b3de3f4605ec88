package dev.watchfloor.app.intake;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The port that a draft wants to listen on is held by the connector that runs under the draft's name: it is not free, and
 * yet nothing hinders the draft. Stateless.
 */
final class HeldPort {
    private static final String ENDPOINT = "[^/]*:[0-9]{1,5}";

    private HeldPort() {}

    /** Whether {@code running} listens at the places that the draft names. */
    static boolean isPossible(Connector running, Map<String, String> settings, ConfiguredConnector draft) {
        return running.events().filter(PushFeed.class::isInstance).isPresent()
                && places(settings).equals(places(draft.settings()));
    }

    /** The draft's checks; of those that failed for the port, what the running connector finds. */
    static List<SelfCheck> judged(List<SelfCheck> drafts, List<SelfCheck> running) {
        return drafts.stream()
                .map(check -> check.verdict() == Verdict.FAILED
                        ? passed(running, check.name()).orElse(check)
                        : check)
                .toList();
    }

    private static Optional<SelfCheck> passed(List<SelfCheck> running, String name) {
        return running.stream()
                .filter(check -> check.name().startsWith("Listen for ")
                        && check.name().equals(name)
                        && check.verdict() == Verdict.PASSED)
                .findFirst();
    }

    private static Map<String, String> places(Map<String, String> settings) {
        Map<String, String> places = new TreeMap<>(settings);
        places.values().removeIf(value -> !value.matches(ENDPOINT));
        return places;
    }
}
