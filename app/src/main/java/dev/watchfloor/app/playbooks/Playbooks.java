package dev.watchfloor.app.playbooks;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The playbooks of this profile: those that are shipped, and those that operators wrote. Thread-safe; blocks. */
public interface Playbooks {

    /** A playbook with the text that it was read from. @param shipped whether nobody here has changed it */
    record Kept(Playbook playbook, String text, boolean shipped) {}

    /** The latest version of each, by name. */
    List<Kept> all();

    Optional<Kept> find(String name);

    /**
     * Keeps a text as the next version of its playbook; earlier versions stay on disk. Audited.
     *
     * @throws RefusedPlaybookException with everything that is wrong with it
     */
    Playbook save(String text) throws RefusedPlaybookException;

    /** Takes the versions that operators wrote away; a shipped one comes back. Audited. @return whether there were any */
    boolean remove(String name);

    /**
     * Makes one plan of all steps, as things are now. Writes nothing.
     *
     * @param values the parameters' values by name, as text
     * @throws RefusedPlaybookException when a value is missing or unfit, or no step has anything to do
     */
    Plan plan(String name, Map<String, String> values, String reason)
            throws RefusedPlaybookException, InterruptedException;

    /** Tells after playbooks changed, on the changing thread: be quick. */
    Pin subscribe(Runnable listener);
}
