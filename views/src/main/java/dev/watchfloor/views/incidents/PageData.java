package dev.watchfloor.views.incidents;

import dev.watchfloor.app.incidents.Incident;
import dev.watchfloor.app.incidents.OwnAct;
import java.util.List;

/**
 * What the page of an incident shows, but for its reach, which takes longer.
 *
 * @param acts newest first
 */
record PageData(Incident incident, List<OwnAct> acts) {
    PageData {
        acts = List.copyOf(acts);
    }
}
