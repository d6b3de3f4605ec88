package dev.watchfloor.views.timeline;

import dev.watchfloor.app.rules.FoundBy;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.SeverityBadge;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.ClockWords;
import dev.watchfloor.views.parts.Details;
import dev.watchfloor.views.parts.Facts;
import dev.watchfloor.views.parts.RawRecord;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** An event in full: every field that the record had, and the record itself. */
final class EventDetails {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimeFormat times;
    private final Function<String, String> clock;

    /** @param clock what is known of the clock of a connector's source */
    EventDetails(TimeFormat times, Function<String, String> clock) {
        this.times = times;
        this.clock = clock;
    }

    /**
     * @param note where pin and note are written
     * @param pivots buttons that look elsewhere from here
     */
    Node page(StoredEvent stored, Node note, Button copy, Button... pivots) {
        SecurityEvent event = stored.event();
        Label layer = new Label(LayerMark.word(event.layer()), new LayerMark(event.layer()));
        layer.setGraphicTextGap(7);
        Details page = new Details(event.summary(), new SeverityBadge(event.severity()), layer);
        page.section(TEXT.get("details.entities"), facts(stored));
        FlowPane around = new FlowPane(6, 6, pivots);
        FoundBy.of(stored).ifPresent(found -> page.section(TEXT.get("details.rule"), rule(found)));
        page.getChildren().addAll(around, note);
        if (!event.raw().isEmpty()) {
            Label raw = new Label(TEXT.get("details.raw"));
            raw.getStyleClass().add(Styles.HEADING);
            Region gap = new Region();
            javafx.scene.layout.HBox.setHgrow(gap, javafx.scene.layout.Priority.ALWAYS);
            javafx.scene.layout.HBox head = new javafx.scene.layout.HBox(raw, gap, copy);
            head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            page.getChildren().addAll(new VBox(6, head, record(event.raw())));
        }
        return page;
    }

    private static TextArea record(String raw) {
        String text = RawRecord.pretty(raw);
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount((int) Math.clamp(text.lines().count() + 1, 4, 22));
        area.getStyleClass().addAll(Styles.MONO, "wf-raw");
        area.setAccessibleText(TEXT.get("details.raw"));
        return area;
    }

    private Facts facts(StoredEvent stored) {
        SecurityEvent event = stored.event();
        Facts facts = new Facts();
        facts.mono(
                TEXT.get("fact.time"),
                times.date(event.time()) + "\n" + times.millis(event.time()) + " " + times.label(event.time()));
        facts.mono(
                TEXT.get("fact.received"),
                times.millis(stored.received()) + " " + times.label(stored.received()) + "\n"
                        + ClockWords.difference(event.time(), stored.received()));
        facts.text(TEXT.get("fact.clock"), clock.apply(stored.connector()));
        facts.text(TEXT.get("fact.connector"), stored.connector());
        facts.text(TEXT.get("fact.kind"), word(event.kind()));
        facts.text(TEXT.get("fact.outcome"), word(event.outcome()));
        if (event.source() != null) {
            facts.mono(TEXT.get("fact.source"), Describe.address(event.source(), event.sourcePort()));
        }
        if (event.destination() != null) {
            facts.mono(TEXT.get("fact.destination"), Describe.address(event.destination(), event.destinationPort()));
        }
        text(facts, "fact.user", event.user());
        text(facts, "fact.device", event.device());
        mono(facts, "fact.session", event.session());
        if (event.path() != null) {
            mono(facts, "fact.request", Describe.target(event));
        }
        if (event.status() > 0) {
            mono(facts, "fact.status", String.valueOf(event.status()));
        }
        text(facts, "fact.rule", joined(event.ruleId(), event.ruleName()));
        mono(facts, "fact.technique", event.technique());
        text(facts, "fact.agent", event.userAgent());
        if (event.bytesIn() >= 0 || event.bytesOut() >= 0) {
            mono(facts, "fact.bytes", count(event.bytesIn()) + " / " + count(event.bytesOut()));
        }
        mono(facts, "fact.community", event.communityId());
        mono(facts, "fact.flow", event.flow());
        return facts;
    }

    /** Whose rule found it: its licence wants that told wherever it fires. */
    private static Facts rule(FoundBy found) {
        Facts facts = new Facts();
        text(facts, "rule.title", found.title());
        text(facts, "rule.author", found.author());
        text(facts, "rule.licence", found.license());
        text(facts, "rule.description", found.description());
        text(facts, "rule.source", String.join("\n", found.references()));
        text(facts, "rule.expected", String.join("\n", found.falsePositives()));
        mono(facts, "rule.file", found.file());
        if (!found.suppressedBy().isEmpty()) {
            text(
                    facts,
                    "rule.suppressed",
                    TEXT.format("rule.suppressed.by", found.suppressedBy(), found.suppressedFor()));
        }
        return facts;
    }

    private static void text(Facts facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.text(TEXT.get(key), value);
        }
    }

    private static void mono(Facts facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.mono(TEXT.get(key), value);
        }
    }

    private static @Nullable String joined(@Nullable String id, @Nullable String name) {
        if (id == null || name == null) {
            return id == null ? name : id;
        }
        return id + " · " + name;
    }

    private static String count(long bytes) {
        return bytes < 0 ? "–" : String.format(Locale.ENGLISH, "%,d", bytes);
    }

    private static String word(Enum<?> constant) {
        String word = constant.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
