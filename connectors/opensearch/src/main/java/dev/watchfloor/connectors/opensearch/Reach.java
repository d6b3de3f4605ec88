package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import java.util.ArrayList;
import java.util.List;

/** Which documents a query of the server reaches: at least those that are wanted. Immutable; nobody changes the tree. */
sealed interface Reach {
    /** All documents: nothing is asked. */
    Reach EVERYTHING = new Everything();

    /** None, whatever the documents are. */
    Reach NOTHING = new Nothing();

    /** The index knows none of the fields, but may keep them unsearched. Beside fields that it knows they are taken for absent. */
    Reach UNMAPPED = new Unmapped();

    record Everything() implements Reach {}

    record Nothing() implements Reach {}

    record Unmapped() implements Reach {}

    /** @param query in the server's language */
    record Documents(ObjectNode query) implements Reach {}

    /** What all of these reach. */
    static Reach all(List<Reach> parts) {
        List<ObjectNode> queries = new ArrayList<>();
        for (Reach part : parts) {
            switch (part) {
                case Nothing nothing -> {
                    return NOTHING;
                }
                case Everything everything -> {}
                case Unmapped unmapped -> {}
                case Documents(var query) -> queries.add(query);
            }
        }
        return queries.isEmpty() ? EVERYTHING : joined("filter", queries);
    }

    /** What any of these reaches. */
    static Reach any(List<Reach> parts) {
        List<ObjectNode> queries = new ArrayList<>();
        Reach otherwise = NOTHING;
        for (Reach part : parts) {
            switch (part) {
                case Everything everything -> {
                    return EVERYTHING;
                }
                case Nothing nothing -> {}
                case Unmapped unmapped -> otherwise = UNMAPPED;
                case Documents(var query) -> queries.add(query);
            }
        }
        return queries.isEmpty() ? otherwise : joined("should", queries);
    }

    /** This for a condition as a whole: where the index knows no field, only the documents themselves tell. */
    default Reach settled() {
        return equals(UNMAPPED) ? EVERYTHING : this;
    }

    private static Reach joined(String how, List<ObjectNode> queries) {
        if (queries.size() == 1) {
            return new Documents(queries.getFirst());
        }
        ObjectNode query = Json.object();
        ArrayNode list = query.putObject("bool").putArray(how);
        queries.forEach(list::add);
        return new Documents(query);
    }
}
