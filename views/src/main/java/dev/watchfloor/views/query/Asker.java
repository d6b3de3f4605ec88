package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;

/** Whose query it is: what fields, chips, menus and panels read and change. FX thread only. */
public interface Asker {
    /** What is asked now. */
    Query query();

    /** What is looked at now. */
    TimeRange range();

    /** Asks something else of the same range; the way back is kept. */
    void ask(Query query);

    /** Asks something else of a fixed range; the way back is kept. */
    void ask(Query query, TimeRange range);

    /** Shows the counts by a field's values. */
    void groupBy(Field field);

    /** Whether something else than the timeline can be asked, see {@link #askInPlace}. */
    boolean hasPlaces();

    /** Opens what asks products for records that they keep themselves. @param wanted what is asked there at first */
    void askInPlace(Query wanted);

    /** A calm message that needs no answer. */
    void announce(String sentence);
}
