package dev.watchfloor.app.response.containment;

import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SessionTraits;
import dev.watchfloor.connectors.spi.UserTraits;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What products say of themselves, asked once for as long as they are connected. Thread-safe. */
final class Natures {
    private final LiveConnectors connectors;
    private final Map<Key, Object> known = new ConcurrentHashMap<>();

    private record Key(Connector connector, Class<?> kind) {}

    /** What is asked. */
    private interface Question<T> {
        Optional<T> ask(Connector connector) throws ConnectorException, InterruptedException;
    }

    Natures(LiveConnectors connectors) {
        this.connectors = connectors;
    }

    @Nullable
    DenylistTraits denylist(String name) throws InterruptedException {
        return ask(name, DenylistTraits.class, connector -> {
            var control = connector.denylist();
            return control.isEmpty()
                    ? Optional.empty()
                    : Optional.of(control.get().traits());
        });
    }

    @Nullable
    SessionTraits sessions(String name) throws InterruptedException {
        return ask(name, SessionTraits.class, connector -> {
            var control = connector.sessions();
            return control.isEmpty()
                    ? Optional.empty()
                    : Optional.of(control.get().traits());
        });
    }

    @Nullable
    UserTraits users(String name) throws InterruptedException {
        return ask(name, UserTraits.class, connector -> {
            var control = connector.users();
            return control.isEmpty()
                    ? Optional.empty()
                    : Optional.of(control.get().traits());
        });
    }

    private <T> @Nullable T ask(String name, Class<T> kind, Question<T> question) throws InterruptedException {
        Optional<LiveConnectors.Named> named = connectors.find(name);
        if (named.isEmpty()) {
            return null;
        }
        known.keySet()
                .removeIf(key -> connectors.all().stream().noneMatch(live -> live.connector() == key.connector()));
        Key key = new Key(named.get().connector(), kind);
        Object before = known.get(key);
        if (before != null) {
            return kind.cast(before);
        }
        try {
            Optional<T> answer = question.ask(named.get().connector());
            answer.ifPresent(traits -> known.put(key, traits));
            return answer.orElse(null);
        } catch (ConnectorException silent) {
            return null;
        }
    }
}
