package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Columns;
import dev.watchfloor.views.parts.LiveTable;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;

/** The events that were found, as a table. Stateless. */
final class FoundTable {
    private static final Messages TEXT = Messages.of("inplace");

    private FoundTable() {}

    static LiveTable<String, FoundEvent> make(TimeFormat times, Node whenEmpty) {
        Columns<FoundEvent> columns = new Columns<>();
        LiveTable<String, FoundEvent> table = new LiveTable<>(
                TEXT.get("table"),
                found -> found.event().id(),
                List.of(
                        columns.mono(
                                TEXT.format("column.time", times.label()),
                                158,
                                found -> times.cell(found.event().time()),
                                found -> found.event().time()),
                        columns.drawn(
                                TEXT.get("column.layer"),
                                52,
                                found -> new LayerMark(found.event().layer()),
                                found -> found.event().layer()),
                        columns.drawn(
                                TEXT.get("column.severity"),
                                116,
                                found -> new SeverityBadge(found.event().severity()),
                                found -> found.event().severity()),
                        columns.mono(
                                TEXT.get("column.source"),
                                130,
                                found -> source(found.event()),
                                found -> source(found.event())),
                        columns.text(
                                TEXT.get("column.user"),
                                100,
                                found ->
                                        Objects.requireNonNullElse(found.event().user(), "")),
                        columns.text(
                                TEXT.get("column.event"),
                                260,
                                found -> found.event().summary())),
                whenEmpty);
        table.node().getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.node().setId("in-place-table");
        return table;
    }

    private static String source(SecurityEvent event) {
        return event.source() == null ? "" : Addresses.canonical(event.source());
    }
}
