package dev.watchfloor.app.rules.lists;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lists that stand for placeholders. A change is durable and audited, and the rules are put together anew with it at
 * once. Thread-safe.
 */
public interface RuleLists {
    /** Most lists that are kept. */
    int MOST = 500;

    /** All, by name. Never blocks. */
    List<ValueList> all();

    /**
     * Keeps lists, all or none of them, each in the place of one with the same name. Blanks around values and values that
     * are there twice are left out.
     *
     * @param values by name
     * @throws UnfitListException with what is wrong
     */
    void put(Map<String, List<String>> values) throws UnfitListException;

    /** Forgets a list; rules that want it are not asked any more. @return what it was, empty when there was none */
    Optional<ValueList> remove(String name);
}
