package dev.watchfloor.views.query;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.QueryText;
import java.util.ArrayList;
import java.util.List;

/** Queries with one condition more, less or other. Stateless; all results are in normal form. */
public final class QueryEdits {
    private QueryEdits() {}

    /** Also wants this. The opposite condition, where it stands, gives way. */
    public static Query include(Query query, Query condition) {
        List<Query> parts = new ArrayList<>(query.conjuncts());
        int opposite = parts.indexOf(negated(condition));
        if (opposite >= 0) {
            parts.set(opposite, condition);
        } else {
            parts.add(condition);
        }
        return QueryText.normal(new Query.And(parts));
    }

    /** Also does not want this. The opposite condition, where it stands, gives way. */
    public static Query exclude(Query query, Query condition) {
        return include(query, negated(condition));
    }

    /** Without the condition at a place among {@link Query#conjuncts}. */
    public static Query without(Query query, int place) {
        List<Query> parts = new ArrayList<>(query.conjuncts());
        parts.remove(place);
        return QueryText.normal(new Query.And(parts));
    }

    /** With another condition, or several, at a place among {@link Query#conjuncts}. */
    public static Query replace(Query query, int place, Query condition) {
        List<Query> parts = new ArrayList<>(query.conjuncts());
        parts.set(place, condition);
        return QueryText.normal(new Query.And(parts));
    }

    /** With the opposite of the condition at a place among {@link Query#conjuncts}. */
    public static Query invert(Query query, int place) {
        return replace(query, place, negated(query.conjuncts().get(place)));
    }

    private static Query negated(Query condition) {
        return QueryText.normal(new Query.Not(condition));
    }
}
