package dev.watchfloor.app.index;

import dev.watchfloor.app.query.Query;
import java.util.List;

/** A query in the form in which segments can be asked. */
sealed interface Condition {
    /** All parts hold. */
    record All(List<Condition> parts) implements Condition {}

    /** One part holds. */
    record Any(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    /** A column tells. */
    record Tested(FieldTest test) implements Condition {}

    /** The event's time lies from {@code from} to before {@code to}, in {@link Micros}. */
    record Within(long from, long to) implements Condition {}

    /** Only the record as received tells, as far as it was searched. */
    record Original(Query leaf) implements Condition {}
}
