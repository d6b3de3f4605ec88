package dev.watchfloor.views.shell;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.timeline.StoreReport;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.views.kit.HealthMark;
import dev.watchfloor.views.kit.Icons;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Latest;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.RoleWords;
import dev.watchfloor.views.kit.Styles;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Buttons;
import dev.watchfloor.views.parts.ClockWords;
import dev.watchfloor.views.store.StoreWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The foot of the window: how the connectors are doing, how much comes in, how much is kept, who works here. */
final class StatusBar extends HBox {
    private static final Messages TEXT = Messages.of("shell");
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** From here on it is said when the console locks. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static final int SHOWN = 8;
    private static final int LOOKED_AT = 50;
    private static final PseudoClass SOON_LOCKED = PseudoClass.getPseudoClass("soon");
    private static final PseudoClass DAMAGED = PseudoClass.getPseudoClass("damaged");

    private final Console console;
    private final Kit kit;
    private final Latest questions;
    private final Pins pins = new Pins();
    private final HBox connectors = new HBox(16);
    private final AttentionLinks attention;
    private final Label announcement = new Label();
    private final Label rate = new Label();
    private final Button store;
    private final Label zone = new Label();
    private final Label actor = new Label("", Icons.of(Feather.USER));
    private final Tooltip actorRoles = new Tooltip();
    private final PauseTransition announced = new PauseTransition(javafx.util.Duration.seconds(5));
    private List<ConnectorStatus> shown = List.of();

    private record Answer(List<ConnectorStatus> connectors, StoreReport report, Attention attention) {}

    /** @param onStore opens the store */
    StatusBar(Console console, Kit kit, Runnable onStore) {
        this.console = console;
        this.kit = kit;
        this.questions = kit.bridge().latest();
        getStyleClass().add("wf-status-bar");
        connectors.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        announcement.getStyleClass().add("wf-announcement");
        store = Buttons.plain("", Feather.DATABASE, onStore);
        store.setId("store");
        store.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "wf-status-store");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        actor.setId("actor");
        actor.setTooltip(actorRoles);
        attention = new AttentionLinks(kit.navigator());
        getChildren().addAll(connectors, gap, announcement, attention, rate, store, zone, actor);
        for (Label label : List.of(rate, zone, actor)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        announced.setOnFinished(over -> announcement.setText(""));
    }

    void start() {
        pins.add(kit.bridge().watch(console.connectors()::subscribe, this::load));
        pins.add(kit.bridge().every(PERIOD, this::load));
        pins.listen(kit.times().zoneProperty(), changed -> {
            showZone();
            showConnectors();
        });
        pins.add(kit.bridge().every(SECOND, this::showActor));
        showActor();
        showZone();
        showConnectors();
        load();
    }

    void stop() {
        pins.close();
    }

    void announce(String sentence) {
        announcement.setText(sentence);
        announced.playFromStart();
    }

    private void load() {
        questions.load(
                () -> new Answer(
                        console.connectors().list(),
                        console.events().report(),
                        Attention.of(
                                console.incidents().list(),
                                console.response().actions(LOOKED_AT, null),
                                console.response().denylist(),
                                kit.clock().instant())),
                this::show,
                this::announce);
    }

    private void show(Answer answer) {
        if (!answer.connectors().equals(shown)) {
            shown = answer.connectors();
            showConnectors();
        }
        double perSecond =
                shown.stream().mapToDouble(ConnectorStatus::eventsPerSecond).sum();
        rate.setText(TEXT.format("status.rate", perSecond));
        showStore(answer.report());
        attention.show(answer.attention());
    }

    private void showStore(StoreReport report) {
        String damage = StoreWords.damage(report);
        String glance = StoreWords.glance(report);
        store.setText(damage.isEmpty() ? glance : TEXT.format("status.damaged", glance));
        store.setTooltip(new Tooltip(damage.isEmpty() ? TEXT.get("status.store") : damage));
        store.setAccessibleText(TEXT.format("status.storeAccessible", store.getText()));
        store.pseudoClassStateChanged(DAMAGED, !damage.isEmpty());
    }

    private void showConnectors() {
        List<Node> items = new ArrayList<>();
        for (ConnectorStatus connector : shown.subList(0, Math.min(SHOWN, shown.size()))) {
            items.add(item(connector));
        }
        if (shown.size() > SHOWN) {
            items.add(new Label(TEXT.format("status.more", shown.size() - SHOWN)));
        }
        if (shown.isEmpty()) {
            Hyperlink add = new Hyperlink(TEXT.get("status.none"));
            add.setOnAction(pressed -> kit.navigator().showConnectors());
            items.add(add);
        }
        connectors.getChildren().setAll(items);
    }

    private Label item(ConnectorStatus connector) {
        Health health = connector.health();
        Label label = new Label(text(connector), new HealthMark(health.state()));
        label.setGraphicTextGap(7);
        label.setTooltip(new Tooltip(TEXT.format(
                "status.connector",
                connector.name(),
                connector.displayName(),
                HealthMark.word(health.state()),
                health.sentence(),
                ClockWords.sentence(connector, kit.times()))));
        label.setAccessibleText(connector.name() + ": " + HealthMark.word(health.state()));
        if (health.state() == Health.State.DOWN) {
            label.getStyleClass().add(Styles.ERROR);
        }
        return label;
    }

    private static String text(ConnectorStatus connector) {
        Health health = connector.health();
        Duration latency = health.latency();
        return switch (health.state()) {
            case HEALTHY ->
                latency == null
                        ? connector.name()
                        : TEXT.format("status.latency", connector.name(), latency.toMillis());
            case DEGRADED, DOWN, UNKNOWN ->
                connector.name() + " · " + HealthMark.word(health.state()).toLowerCase(Locale.ENGLISH);
        };
    }

    private void showActor() {
        Operator operator = console.session().operator();
        String who = operator.name();
        if (console.session().state() instanceof OperatorSession.State.Open open) {
            Duration left = Duration.between(
                    kit.clock().instant(), open.until().isBefore(open.endsAt()) ? open.until() : open.endsAt());
            boolean isSoon = left.compareTo(SOON) <= 0;
            actor.setText(isSoon ? TEXT.format("status.locks", who, TimeFormat.length(left)) : who);
            actor.pseudoClassStateChanged(SOON_LOCKED, isSoon);
        }
        // The roles may be many words, and the connectors' names beside them are needed at every glance.
        String roles = TEXT.format("status.operator", actor.getText(), RoleWords.of(operator.roles()));
        if (!roles.equals(actorRoles.getText())) {
            actorRoles.setText(roles);
            actor.setAccessibleText(TEXT.format("status.actor", roles));
        }
    }

    private void showZone() {
        zone.setText(TEXT.format("status.zone", kit.times().label(kit.clock().instant())));
    }
}
