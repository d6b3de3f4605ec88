package dev.watchfloor.views.inplace;

import dev.watchfloor.app.inplace.FoundEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.RawRecord;
import inet.ipaddr.IPAddress;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An event that was found in place, in full: its fields, and the record as it came. */
final class FoundDetails {
    private static final Messages TEXT = Messages.of("inplace");

    private FoundDetails() {}

    static Node page(FoundEvent found, TimeFormat times, Button copy) {
        SecurityEvent event = found.event();
        Label layer = new Label(LayerMark.word(event.layer()), new LayerMark(event.layer()));
        layer.setGraphicTextGap(7);
        Label apart = new Label(TEXT.get("details.apart"));
        apart.getStyleClass().addAll(Styles.TAG, Styles.WARN);
        Details page = new Details(event.summary(), new SeverityBadge(event.severity()), layer, apart);
        page.section(TEXT.get("details.fields"), facts(event, times));
        Label heading = new Label(TEXT.get("details.record"));
        heading.getStyleClass().add(Styles.HEADING);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(heading, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        page.getChildren().add(new VBox(6, head, record(event.raw())));
        return page;
    }

    private static Facts facts(SecurityEvent event, TimeFormat times) {
        Facts facts = new Facts();
        facts.mono(
                TEXT.get("fact.time"),
                times.date(event.time()) + "\n" + times.millis(event.time()) + " " + times.label(event.time()));
        facts.text(TEXT.get("fact.kind"), word(event.kind()) + " · " + word(event.outcome()));
        mono(facts, TEXT.get("fact.source"), address(event.source(), event.sourcePort()));
        mono(facts, TEXT.get("fact.destination"), address(event.destination(), event.destinationPort()));
        text(facts, TEXT.get("fact.user"), event.user());
        text(facts, TEXT.get("fact.device"), event.device());
        mono(facts, TEXT.get("fact.url"), event.path());
        text(facts, TEXT.get("fact.rule"), rule(event));
        mono(facts, TEXT.get("fact.technique"), event.technique());
        mono(facts, TEXT.get("fact.id"), event.id());
        return facts;
    }

    private static @Nullable String rule(SecurityEvent event) {
        if (event.ruleId() == null || event.ruleName() == null) {
            return event.ruleId() == null ? event.ruleName() : event.ruleId();
        }
        return event.ruleId() + " " + event.ruleName();
    }

    private static TextArea record(String raw) {
        TextArea area = new TextArea(RawRecord.pretty(raw));
        area.setId("in-place-record");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(11);
        area.getStyleClass().addAll(Styles.MONO, "wf-raw");
        area.setAccessibleText(TEXT.get("details.record"));
        return area;
    }

    private static @Nullable String address(@Nullable IPAddress address, int port) {
        return address == null ? null : Addresses.canonical(address) + (port == 0 ? "" : " " + port);
    }

    private static void text(Facts facts, String name, @Nullable String value) {
        if (value != null) {
            facts.text(name, value);
        }
    }

    private static void mono(Facts facts, String name, @Nullable String value) {
        if (value != null) {
            facts.mono(name, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }
}
