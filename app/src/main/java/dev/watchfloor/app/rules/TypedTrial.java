package dev.watchfloor.app.rules;

import dev.watchfloor.app.baselines.BaselineShelf;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.rules.typed.TypedMatch;
import dev.watchfloor.app.timeline.StoredEvent;
import java.util.List;
import java.util.Map;

/**
 * Typed rules on events of the past, in the order of their times, with baselines of their own that nobody keeps. Those know
 * by its position what they have learned; so events get places by time here, for what came late has a high position. Not
 * thread-safe.
 */
final class TypedTrial {
    private final boolean isIdle;
    private final TypedFaces faces;
    private long place;

    /** @param inputs of which all but the baselines is looked at */
    TypedTrial(List<ReadyRule> rules, TypedInputs inputs) {
        isIdle = rules.isEmpty();
        TypedInputs anew = new TypedInputs(new Baselines(BaselineShelf.NOWHERE), inputs.denylist(), inputs.devices());
        faces = new TypedFaces(anew, System::nanoTime);
        faces.use(rules);
    }

    void learn(StoredEvent event) {
        faces.learn(placed(event));
    }

    /** What is found; its event is a copy with another position. */
    List<TypedMatch> add(StoredEvent event) {
        return isIdle ? List.of() : faces.add(placed(event));
    }

    TypedState state() {
        return faces.state(Map.of());
    }

    private StoredEvent placed(StoredEvent event) {
        return new StoredEvent(place++, event.received(), event.connector(), event.event());
    }
}
