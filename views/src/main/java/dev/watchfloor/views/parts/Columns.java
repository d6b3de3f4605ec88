package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.Styles;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a {@link LiveTable}.
 *
 * @param <R> what a row is
 */
public final class Columns<R> {
    private static final double TOOLTIP_WIDTH = 420;

    /** Plain words, sorted by them. */
    public TableColumn<R, R> text(String heading, double width, Function<R, String> words) {
        TableColumn<R, R> column = styled(heading, width, words, "", byText(words));
        column.setMinWidth(width * 0.85);
        return column;
    }

    /** Quiet words, sorted by them; they give way first. */
    public TableColumn<R, R> muted(String heading, double width, Function<R, String> words) {
        return styled(heading, width, words, Styles.MUTED, byText(words));
    }

    /** Times, addresses, numbers: sorted by what they are, not by how they are written. */
    public <V extends Comparable<? super V>> TableColumn<R, R> mono(
            String heading, double width, Function<R, String> words, Function<R, @Nullable V> value) {
        TableColumn<R, R> column = styled(heading, width, words, Styles.MONO, by(value));
        // Half a time or address says nothing, half a sentence does.
        column.setMinWidth(width);
        return column;
    }

    /** Something drawn; sorted by a value. */
    public <V extends Comparable<? super V>> TableColumn<R, R> drawn(
            String heading, double width, Function<R, @Nullable Node> drawing, Function<R, @Nullable V> value) {
        TableColumn<R, R> column = column(heading, width, by(value));
        column.setMinWidth(width);
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable R row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                Node drawn = empty || row == null ? null : drawing.apply(row);
                setGraphic(drawn);
                setAccessibleText(
                        drawn instanceof Labeled labeled
                                ? labeled.getText()
                                : drawn == null ? "" : drawn.getAccessibleText());
            }
        });
        return column;
    }

    /** The column with a tooltip on its heading, where a word alone leaves open what is counted. */
    public TableColumn<R, R> explained(TableColumn<R, R> column, String sentence) {
        Label heading = new Label(column.getText());
        Tooltip told = new Tooltip(sentence);
        told.setWrapText(true);
        told.setMaxWidth(TOOLTIP_WIDTH);
        heading.setTooltip(told);
        column.setText("");
        column.setGraphic(heading);
        return column;
    }

    private TableColumn<R, R> styled(
            String heading, double width, Function<R, String> words, String style, Comparator<R> order) {
        TableColumn<R, R> column = column(heading, width, order);
        column.setCellFactory(made -> {
            TableCell<R, R> cell = new TableCell<>() {
                @Override
                protected void updateItem(@Nullable R row, boolean empty) {
                    super.updateItem(row, empty);
                    setText(empty || row == null ? null : words.apply(row));
                }
            };
            if (!style.isEmpty()) {
                cell.getStyleClass().add(style);
            }
            return cell;
        });
        return column;
    }

    private TableColumn<R, R> column(String heading, double width, Comparator<R> order) {
        TableColumn<R, R> column = new TableColumn<>(heading);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setComparator(order);
        return column;
    }

    private static <R> Comparator<R> byText(Function<R, String> words) {
        return Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER);
    }

    private static <R, V extends Comparable<? super V>> Comparator<R> by(Function<R, @Nullable V> value) {
        return (one, other) -> {
            V left = value.apply(one);
            V right = value.apply(other);
            if (left == null || right == null) {
                return Boolean.compare(left != null, right != null);
            }
            return left.compareTo(right);
        };
    }
}
