package dev.watchfloor.connectors.opensearch;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.Severity;
import java.util.List;
import java.util.Optional;

/** How documents of one sort become events, looked at from the event: which fields each part of it may come from. */
sealed interface Family permits WazuhFamily, EcsFamily {

    /**
     * Fields of a document that may give the event's field.
     *
     * @param field its ECS name
     * @return none when no event has the field; empty when it is made of more than single fields
     */
    Optional<List<String>> names(String field);

    /** Fields that may give the event's time. */
    List<String> times();

    /** Whether a text of the event may differ from the document's because secrets were taken out. */
    boolean isRedacted(String field);

    Reach kind(Kind kind, FieldQueries queries);

    Reach severity(Severity severity, FieldQueries queries);

    Reach outcome(Outcome outcome, FieldQueries queries);
}
