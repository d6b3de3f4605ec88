package dev.watchfloor.views.parts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class SpareColumnsTest {
    @Test
    void theLeastWantedGoesFirstAndComesBackLast() {
        assertThat(shown(416, true)).containsExactly("name", "reason", "since", "kind");
        assertThat(shown(400, true)).containsExactly("name", "reason", "since");
        assertThat(shown(300, true)).containsExactly("name", "reason");
        assertThat(shown(120, true)).containsExactly("name", "reason");
    }

    @Test
    void whatIsNotWantedLeavesRoomForTheOthers() {
        assertThat(shown(316, false)).containsExactly("name", "reason", "kind");
        assertThat(shown(900, false)).containsExactly("name", "reason", "kind");
    }

    /** Which of four columns of 100 pixels are shown in a table of this width. */
    private static List<String> shown(double width, boolean isSinceWanted) {
        return Walks.onFx(() -> {
            TableView<String> table = new TableView<>();
            List<TableColumn<String, String>> columns = List.of("name", "reason", "since", "kind").stream()
                    .map(SpareColumnsTest::column)
                    .toList();
            table.getColumns().setAll(columns);
            SpareColumns<String> spares = new SpareColumns<>(table, List.of(columns.get(3), columns.get(2)));
            spares.want(columns.get(2), isSinceWanted);
            table.resize(2_000, 300);
            table.resize(width, 300);
            return table.getVisibleLeafColumns().stream()
                    .map(TableColumnBase::getText)
                    .toList();
        });
    }

    private static TableColumn<String, String> column(String name) {
        TableColumn<String, String> column = new TableColumn<>(name);
        column.setPrefWidth(100);
        column.setMinWidth(100);
        return column;
    }
}
