package dev.watchfloor.views.devices;

import dev.watchfloor.app.response.Devices.Known;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Verb;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** The pane beside the table: one device in full, or several together. */
final class DeviceDetails {
    /** More devices than these are counted and not named. */
    private static final int NAMED = 30;

    private static final Messages TEXT = Messages.of("devices");

    private final Kit kit;
    private final DeviceCommands commands;

    DeviceDetails(Kit kit, DeviceCommands commands) {
        this.kit = kit;
        this.commands = commands;
    }

    Node of(Known known) {
        Device device = known.device();
        Instant seen = device.lastSeen();
        Facts facts = new Facts()
                .text(TEXT.get("column.provider"), known.provider())
                .text(TEXT.get("column.user"), DeviceWords.told(device.userName()))
                .text(TEXT.get("column.platform"), DeviceWords.told(device.platform()))
                .mono(
                        TEXT.get("column.seen"),
                        seen == null ? TEXT.get("untold") : kit.times().stamp(seen))
                .mono(TEXT.get("fact.id"), device.id());
        return new Details(device.name(), DeviceWords.state(device.state()).tag())
                .section(TEXT.get("details.device"), facts)
                .actions(TEXT.get("details.respond"), buttons(List.of(known)))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    Node of(List<Known> devices) {
        Facts facts = new Facts();
        devices.stream()
                .limit(NAMED)
                .forEach(known -> facts.text(
                        known.device().name(),
                        DeviceWords.state(known.device().state()).word()));
        if (devices.size() > NAMED) {
            facts.text(TEXT.format("details.more", devices.size() - NAMED), "");
        }
        return new Details(TEXT.format("details.several", devices.size()))
                .section(TEXT.get("details.devices"), facts)
                .actions(TEXT.get("details.respond"), buttons(devices))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    private Button[] buttons(List<Known> devices) {
        return commands.verbs(devices).stream().map(DeviceDetails::button).toArray(Button[]::new);
    }

    private static Button button(Verb verb) {
        Button button = verb.letter() == DeviceCommands.BLOCK
                ? Buttons.danger(verb.words(), verb.icon(), verb.action())
                : Buttons.plain(verb.words(), verb.icon(), verb.action());
        button.setId("device-" + verb.letter());
        return button;
    }
}
