package dev.watchfloor.views.devices;

import dev.watchfloor.app.devices.Place;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.response.DeviceQueue.Row;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.DeviceTraits;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The pane beside the table: one device in full, or several together. */
final class DeviceDetails {
    /** More than these are counted and not named. */
    private static final int NAMED = 30;

    private static final Messages TEXT = Messages.of("devices");
    private static final Duration BEFORE = Duration.ofMinutes(15);
    private static final Duration AFTER = Duration.ofMinutes(5);

    private final Kit kit;
    private final DeviceCommands commands;
    private final Function<String, @Nullable DeviceTraits> traits;

    /** @param traits what blocking does at a provider */
    DeviceDetails(Kit kit, DeviceCommands commands, Function<String, @Nullable DeviceTraits> traits) {
        this.kit = kit;
        this.commands = commands;
        this.traits = traits;
    }

    Node of(Row row) {
        Device device = row.known().device();
        List<Node> marks = new ArrayList<>();
        marks.add(DeviceWords.state(row).tag());
        DeviceWords.waiting(row.waiting()).ifPresent(mark -> marks.add(mark.tag()));
        Details details = new Details(device.name(), marks.toArray(Node[]::new));
        details.section(TEXT.get("details.device"), facts(row));
        if (!row.places().isEmpty()) {
            details.section(TEXT.get("details.places"), places(row.places()));
        }
        details.section(TEXT.format("details.sessions", row.open().size()), sessions(row.open()));
        List<Button> buttons = buttons(List.of(row));
        if (row.lastSeen() != null && device.userName() != null) {
            buttons.add(timeline(device.userName(), row.lastSeen()));
        }
        details.actions(TEXT.get("details.respond"), buttons.toArray(Button[]::new));
        DeviceTraits there = traits.apply(row.known().provider());
        details.words(DeviceWords.keeper(row), Styles.FIELD_HELP);
        if (there != null) {
            there.notes().forEach(note -> details.words(note, Styles.FIELD_HELP));
        }
        return details.words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    Node of(List<Row> rows) {
        Facts facts = new Facts();
        rows.stream()
                .limit(NAMED)
                .forEach(row -> facts.text(
                        row.known().device().name(), DeviceWords.state(row).word()));
        if (rows.size() > NAMED) {
            facts.text(TEXT.format("details.more", rows.size() - NAMED), "");
        }
        return new Details(TEXT.format("details.several", rows.size()))
                .section(TEXT.get("details.devices"), facts)
                .actions(TEXT.get("details.respond"), buttons(rows).toArray(Button[]::new))
                .words(TEXT.get("details.note"), Styles.FIELD_HELP);
    }

    private Facts facts(Row row) {
        Device device = row.known().device();
        return new Facts()
                .text(TEXT.get("column.provider"), row.known().provider())
                .text(TEXT.get("column.user"), DeviceWords.told(device.userName()))
                .text(TEXT.get("column.platform"), DeviceWords.told(device.platform()))
                .mono(TEXT.get("column.first"), stamp(row.firstSeen(), "first.unknown"))
                .mono(TEXT.get("column.seen"), stamp(row.lastSeen(), "untold"))
                .mono(TEXT.get("fact.id"), device.id());
    }

    private Facts places(List<Place> places) {
        Facts facts = new Facts();
        places.stream().limit(NAMED).forEach(place -> facts.mono(place.address(), stamp(place.last(), "untold")));
        return facts;
    }

    private Node sessions(List<SessionRecord> open) {
        Facts facts = new Facts();
        if (open.isEmpty()) {
            return facts.text(TEXT.get("sessions.none"), "");
        }
        for (SessionRecord record : open.stream().limit(NAMED).toList()) {
            Session session = record.session();
            facts.mono(
                    session.userName(),
                    TEXT.format(
                            "sessions.one",
                            session.address() == null ? TEXT.get("untold") : Addresses.canonical(session.address()),
                            kit.times().stamp(session.started())));
        }
        if (open.size() > NAMED) {
            facts.text(TEXT.format("details.more", open.size() - NAMED), "");
        }
        return facts;
    }

    private String stamp(@Nullable Instant when, String otherwise) {
        return when == null ? TEXT.get(otherwise) : kit.times().stamp(when);
    }

    private Button timeline(String userName, Instant around) {
        return Buttons.plain(
                TEXT.get("details.timeline"),
                Feather.ACTIVITY,
                () -> kit.navigator()
                        .showTimeline(
                                new TimeRange(around.minus(BEFORE), around.plus(AFTER)),
                                new Query.Text(Field.USER, TextPattern.exactly(userName))));
    }

    private List<Button> buttons(List<Row> rows) {
        return new ArrayList<>(
                commands.verbs(rows).stream().map(DeviceDetails::button).toList());
    }

    private static Button button(Verb verb) {
        boolean shutsOut = verb.letter() == DeviceCommands.BLOCK || verb.letter() == DeviceCommands.REVOKE;
        Button button = shutsOut
                ? Buttons.danger(verb.words(), verb.icon(), verb.action())
                : Buttons.plain(verb.words(), verb.icon(), verb.action());
        button.setId("device-" + verb.letter());
        return button;
    }
}
