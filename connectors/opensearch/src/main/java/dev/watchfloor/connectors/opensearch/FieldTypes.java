package dev.watchfloor.connectors.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The fields of an index, as its server tells their types: {@code GET /INDEX/_field_caps}. Immutable.
 *
 * @param fields by name
 */
record FieldTypes(Map<String, Type> fields) {
    /** Where texts that are searched in pieces are kept as a whole as well, if they are. */
    static final String WHOLE = ".keyword";

    private static final String UNMAPPED = "unmapped";

    /**
     * @param names the types' own names, in all indices
     * @param isSearchable whether all indices that have it search it
     * @param absentIn indices that do not have it
     */
    record Type(Set<String> names, boolean isSearchable, Set<String> absentIn) {}

    FieldTypes {
        fields = Map.copyOf(fields);
    }

    /** Adds what an answer tells to {@code fields}. */
    static void read(JsonNode answer, Map<String, Type> fields) {
        answer.path("fields").properties().forEach(field -> fields.put(field.getKey(), type(field.getValue())));
    }

    private static Type type(JsonNode types) {
        Set<String> names = new HashSet<>();
        Set<String> absent = new HashSet<>();
        boolean searchable = true;
        for (Map.Entry<String, JsonNode> type : types.properties()) {
            if (type.getKey().equals(UNMAPPED)) {
                type.getValue().path("indices").forEach(index -> absent.add(index.asText()));
            } else {
                names.add(type.getKey());
                searchable &= type.getValue().path("searchable").asBoolean();
            }
        }
        return new Type(names, searchable, absent);
    }

    /** What can be asked of this very field. */
    FieldSort sort(String name) {
        Type type = fields.get(name);
        if (type == null || type.names().isEmpty()) {
            return FieldSort.ABSENT;
        }
        if (!type.isSearchable() || isWithinNested(name)) {
            return FieldSort.OTHER;
        }
        Set<FieldSort> sorts = new HashSet<>();
        type.names().forEach(each -> sorts.add(FieldSort.of(each)));
        return sorts.size() == 1 ? sorts.iterator().next() : FieldSort.OTHER;
    }

    /** The field under which whole texts are found: the name itself, its companion, or the name where there is neither. */
    String whole(String name) {
        if (sort(name) != FieldSort.OTHER || sort(name + WHOLE) != FieldSort.WORDS) {
            return name;
        }
        Type pieces = fields.get(name);
        Type companion = fields.get(name + WHOLE);
        if (pieces == null || companion == null || !pieces.names().equals(Set.of("text"))) {
            return name;
        }
        // An index that has the one without the other would be searched in vain.
        return pieces.absentIn().equals(companion.absentIn()) ? name + WHOLE : name;
    }

    /** Whether numbers beyond 32 bits are refused there. */
    boolean isNarrow(String name) {
        Type type = fields.get(name);
        return type == null
                || !type.names().stream().allMatch(each -> each.equals("long") || each.equals("unsigned_long"));
    }

    /** Documents within documents are not found by plain conditions. */
    private boolean isWithinNested(String name) {
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            Type parent = fields.get(name.substring(0, dot));
            if (parent != null && parent.names().contains("nested")) {
                return true;
            }
        }
        return false;
    }
}
