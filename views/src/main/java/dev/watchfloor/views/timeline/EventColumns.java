package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/**
 * Columns of the event list, in the wide and in the dense form. A column's user data is the field that it is sorted by,
 * if any.
 */
final class EventColumns {
    /** Fields that the list can be sorted by, as the columns come. */
    static final List<Field> SORTED = List.of(
            Field.TIME,
            Field.LAYER,
            Field.SEVERITY,
            Field.MESSAGE,
            Field.SOURCE,
            Field.URL,
            Field.USER,
            Field.CONNECTOR);

    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final RowMarks marks;

    EventColumns(TimeFormat times, RowMarks marks) {
        this.times = times;
        this.marks = marks;
    }

    /** Room for what each event is. */
    List<TableColumn<StoredEvent, StoredEvent>> wide() {
        return List.of(
                fixed(30, column(null, 30, () -> new EventCells.Marks(marks))),
                whole(
                        126,
                        words(
                                Field.TIME,
                                136,
                                Styles.MONO,
                                event -> times.millis(event.event().time()))),
                whole(112, column(Field.LAYER, 118, EventCells.LayerCell::new)),
                whole(90, column(Field.SEVERITY, 96, EventCells.SeverityCell::new)),
                column(Field.MESSAGE, 340, EventCells.SummaryCell::new),
                whole(132, words(Field.SOURCE, 148, Styles.MONO, event -> Describe.source(event.event()))),
                words(Field.URL, 210, Styles.MUTED, event -> Describe.target(event.event())),
                words(Field.USER, 110, "", EventColumns::user),
                words(Field.CONNECTOR, 130, Styles.MUTED, StoredEvent::connector));
    }

    /** One short line for each event, for reading along while they come. */
    List<TableColumn<StoredEvent, StoredEvent>> dense() {
        return List.of(
                fixed(30, column(null, 30, () -> new EventCells.Marks(marks))),
                whole(
                        108,
                        words(
                                Field.TIME,
                                122,
                                Styles.MONO,
                                event -> times.millis(event.event().time()))),
                fixed(34, column(Field.LAYER, 34, EventCells.LayerMarkCell::new)),
                whole(76, column(Field.SEVERITY, 82, EventCells.SeverityWordCell::new)),
                whole(128, words(Field.SOURCE, 146, Styles.MONO, event -> Describe.source(event.event()))),
                words(Field.MESSAGE, 800, Styles.MONO, event -> EventCells.summary(event)));
    }

    /** What the column of a field is called. */
    static String heading(Field field) {
        return switch (field) {
            case TIME -> TEXT.get("column.timeOnly");
            case LAYER -> TEXT.get("column.layer");
            case SEVERITY -> TEXT.get("column.severity");
            case MESSAGE -> TEXT.get("column.event");
            case SOURCE -> TEXT.get("column.source");
            case URL -> TEXT.get("column.target");
            case USER -> TEXT.get("column.user");
            case CONNECTOR -> TEXT.get("column.connector");
            default -> field.ecsName();
        };
    }

    private static String user(StoredEvent event) {
        String user = event.event().user();
        return user == null ? "" : user;
    }

    /** Times, marks and addresses are never cut: others give way. */
    private static TableColumn<StoredEvent, StoredEvent> whole(
            double least, TableColumn<StoredEvent, StoredEvent> column) {
        column.setMinWidth(least);
        return column;
    }

    private static TableColumn<StoredEvent, StoredEvent> fixed(
            double width, TableColumn<StoredEvent, StoredEvent> column) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setResizable(false);
        if (width < 40) {
            column.setText("");
        }
        return column;
    }

    private static TableColumn<StoredEvent, StoredEvent> words(
            Field field, double width, String style, Function<StoredEvent, String> words) {
        return column(field, width, () -> new EventCells.Words(words, style));
    }

    private static TableColumn<StoredEvent, StoredEvent> column(
            @Nullable Field field, double width, Supplier<TableCell<StoredEvent, StoredEvent>> cells) {
        TableColumn<StoredEvent, StoredEvent> column = new TableColumn<>(field == null ? "" : heading(field));
        column.setUserData(field);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> cells.get());
        return column;
    }
}
