package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns of the event list. Cells keep their marks and change them: rows pass by quickly while live. */
final class EventColumns {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;

    EventColumns(TimeFormat times) {
        this.times = times;
    }

    TableColumn<StoredEvent, StoredEvent> time() {
        return whole(
                126,
                words("", 132, Styles.MONO, event -> times.millis(event.event().time())));
    }

    List<TableColumn<StoredEvent, StoredEvent>> others() {
        return List.of(
                whole(112, column(TEXT.get("column.layer"), 118, LayerCell::new)),
                whole(86, column(TEXT.get("column.severity"), 92, SeverityCell::new)),
                column(TEXT.get("column.event"), 350, SummaryCell::new),
                whole(132, words(TEXT.get("column.source"), 148, Styles.MONO, event -> Describe.source(event.event()))),
                words(TEXT.get("column.target"), 220, Styles.MUTED, event -> Describe.target(event.event())),
                words(
                        TEXT.get("column.user"),
                        110,
                        "",
                        event -> event.event().user() == null
                                ? ""
                                : String.valueOf(event.event().user())),
                words(TEXT.get("column.connector"), 130, Styles.MUTED, StoredEvent::connector));
    }

    /** Times, marks and addresses are never cut: others give way. */
    private static TableColumn<StoredEvent, StoredEvent> whole(
            double least, TableColumn<StoredEvent, StoredEvent> column) {
        column.setMinWidth(least);
        return column;
    }

    private static TableColumn<StoredEvent, StoredEvent> words(
            String heading, double width, String style, Function<StoredEvent, String> words) {
        return column(heading, width, () -> {
            TableCell<StoredEvent, StoredEvent> cell = new TableCell<>() {
                @Override
                protected void updateItem(@Nullable StoredEvent event, boolean empty) {
                    super.updateItem(event, empty);
                    setText(empty || event == null ? null : words.apply(event));
                }
            };
            if (!style.isEmpty()) {
                cell.getStyleClass().add(style);
            }
            return cell;
        });
    }

    private static TableColumn<StoredEvent, StoredEvent> column(
            String heading, double width, java.util.function.Supplier<TableCell<StoredEvent, StoredEvent>> cells) {
        TableColumn<StoredEvent, StoredEvent> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(made -> cells.get());
        return column;
    }

    private static final class LayerCell extends TableCell<StoredEvent, StoredEvent> {
        private final LayerMark mark = new LayerMark(Layer.PERIMETER);

        @Override
        protected void updateItem(@Nullable StoredEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            mark.show(event.event().layer());
            setGraphicTextGap(8);
            setGraphic(mark);
            setText(LayerMark.word(event.event().layer()));
        }
    }

    private static final class SeverityCell extends TableCell<StoredEvent, StoredEvent> {
        private final SeverityBadge badge = new SeverityBadge(dev.watchfloor.connectors.event.Severity.LOW);

        @Override
        protected void updateItem(@Nullable StoredEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setGraphic(null);
                return;
            }
            badge.show(event.event().severity());
            setGraphic(badge);
        }
    }

    /** The summary, with a word before it where a control refused it and the summary does not say so itself. */
    private static final class SummaryCell extends TableCell<StoredEvent, StoredEvent> {
        @Override
        protected void updateItem(@Nullable StoredEvent event, boolean empty) {
            super.updateItem(event, empty);
            if (empty || event == null) {
                setText(null);
                return;
            }
            String summary = event.event().summary();
            boolean say = event.event().outcome() == Outcome.BLOCKED
                    && !summary.toLowerCase(java.util.Locale.ROOT).matches(".*(block|refus|denied|rejected|limit).*");
            setText(say ? TEXT.format("list.blocked", summary) : summary);
        }
    }
}
