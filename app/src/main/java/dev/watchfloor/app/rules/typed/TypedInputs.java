package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.BaselineShelf;
import dev.watchfloor.app.baselines.Baselines;

/** What typed rules look at besides events. */
public record TypedInputs(Baselines baselines, Denylist denylist, DeviceStandings devices) {

    /** Keeps nothing, blocks nobody and knows no device. */
    public static TypedInputs nowhere() {
        return new TypedInputs(new Baselines(BaselineShelf.NOWHERE), Denylist.EMPTY, DeviceStandings.NONE);
    }
}
