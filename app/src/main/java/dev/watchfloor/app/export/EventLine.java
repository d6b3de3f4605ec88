package dev.watchfloor.app.export;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.QueriedEvent;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One event as one line of an export. Immutable. */
public final class EventLine {
    private final ExportFormat format;
    private final List<Field> columns;
    private final ExportedValue values;

    /** @param zone whose offset times are written with */
    public EventLine(ExportFormat format, List<Field> columns, ZoneId zone) {
        this.format = format;
        this.columns = List.copyOf(columns);
        this.values = new ExportedValue(zone);
    }

    /** What comes before the first event, with its line end; empty for JSON Lines. */
    public String heading() {
        return switch (format) {
            case JSON_LINES -> "";
            // Names of ours, not texts of a record: "@timestamp" keeps its name although it begins like a formula.
            case CSV -> String.join(",", columns.stream().map(Field::ecsName).toList()) + "\r\n";
        };
    }

    /** Adds the event with its line end. */
    public void append(StringBuilder line, QueriedEvent stored) {
        switch (format) {
            case CSV -> appendCells(line, stored);
            case JSON_LINES -> appendObject(line, stored);
        }
    }

    private void appendCells(StringBuilder line, QueriedEvent stored) {
        boolean first = true;
        for (Field column : columns) {
            if (!first) {
                line.append(',');
            }
            first = false;
            String value = values.of(column, stored);
            if (value == null) {
                continue;
            }
            if (isBare(column)) {
                line.append(value);
            } else {
                CsvCell.appendText(line, value);
            }
        }
        line.append("\r\n");
    }

    private void appendObject(StringBuilder line, QueriedEvent stored) {
        line.append('{');
        boolean first = true;
        for (Field column : columns) {
            @Nullable String value = values.of(column, stored);
            if (value == null) {
                continue;
            }
            line.append(first ? "\"" : ",\"").append(column.ecsName()).append("\":");
            first = false;
            if (isBare(column)) {
                line.append(value);
            } else {
                JsonText.append(line, value);
            }
        }
        line.append("}\n");
    }

    private static boolean isBare(Field column) {
        return column.type() == Field.Type.NUMBER;
    }
}
