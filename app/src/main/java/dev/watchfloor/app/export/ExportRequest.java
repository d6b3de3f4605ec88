package dev.watchfloor.app.export;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * What to export.
 *
 * @param query which events; moments like one hour ago are counted from the export's beginning
 * @param range between which event times
 * @param order in which order
 * @param zone whose offset times are written with
 * @param format how they are written
 * @param columns which fields, in this order; at least one, none twice, any but {@link Field#RELATED_IP}
 * @param limit most events, at least 1; {@link Long#MAX_VALUE} is all of them
 */
public record ExportRequest(
        Query query, TimeRange range, Order order, ZoneId zone, ExportFormat format, List<Field> columns, long limit) {

    /** Every field that an event has, the record as received last. */
    public static final List<Field> ALL_COLUMNS = Arrays.stream(Field.values())
            .filter(field -> field != Field.RELATED_IP)
            .toList();

    /** All but the record as received. */
    public static final List<Field> COLUMNS_WITHOUT_RAW =
            ALL_COLUMNS.stream().filter(field -> field != Field.RAW).toList();

    public ExportRequest {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException("columns must be at least one and none twice: " + columns);
        }
        if (columns.contains(Field.RELATED_IP)) {
            throw new IllegalArgumentException("related.ip stands for two fields and is no column");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1: " + limit);
        }
    }

    /** All events of the query, without the records as received. */
    public static ExportRequest of(Query query, TimeRange range, Order order, ZoneId zone, ExportFormat format) {
        return new ExportRequest(query, range, order, zone, format, COLUMNS_WITHOUT_RAW, Long.MAX_VALUE);
    }
}
