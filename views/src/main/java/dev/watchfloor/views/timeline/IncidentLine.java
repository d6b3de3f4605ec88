package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.IncidentMarks;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;

/** Which incident tells a thread now, how it stands and whose it is, with the way there. */
final class IncidentLine extends FlowPane {
    private static final Messages TEXT = Messages.of("timeline");

    IncidentLine(AttackThread thread, IncidentHead head, Navigator navigator) {
        super(8, 6);
        setAlignment(Pos.CENTER_LEFT);
        String owner = head.owner();
        Label whose = new Label(owner == null ? TEXT.get("incident.unowned") : owner, Icons.of(Feather.USER));
        whose.getStyleClass().add("wf-mark-quiet");
        Button open = Buttons.plain(
                TEXT.format(
                        head.id().equals(thread.id()) ? "incident.open" : "incident.open-merged",
                        head.id(),
                        thread.id()),
                Feather.ALERT_TRIANGLE,
                () -> navigator.showIncident(head.number()));
        open.setId("open-incident");
        open.getStyleClass().add(atlantafx.base.theme.Styles.SMALL);
        getChildren().addAll(open, IncidentMarks.of(head).tag(), whose);
    }
}
