package dev.watchfloor.views.shell;

import dev.watchfloor.app.Console;
import dev.watchfloor.views.actions.ActionsScreen;
import dev.watchfloor.views.approvals.ApprovalsScreen;
import dev.watchfloor.views.audit.AuditScreen;
import dev.watchfloor.views.connections.ConnectionsScreen;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.devices.DevicesScreen;
import dev.watchfloor.views.incidents.IncidentsScreen;
import dev.watchfloor.views.intelligence.IntelligenceScreen;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.ScreenView;
import dev.watchfloor.views.operators.OperatorsScreen;
import dev.watchfloor.views.rules.RulesScreen;
import dev.watchfloor.views.sessions.SessionsScreen;
import dev.watchfloor.views.timeline.TimelineScreen;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The one place that knows which class draws which screen. Screens are made when first shown. */
final class ScreenRegistry {
    private final Console console;
    private final Kit kit;
    private final Responder responder;
    private final TimelineScreen timeline;
    private final ActionsScreen actions;
    private final IncidentsScreen incidents;
    private final Map<Screen, ScreenView> made = new EnumMap<>(Screen.class);

    ScreenRegistry(Console console, Kit kit, Responder responder, Duration initialRange) {
        this.console = console;
        this.kit = kit;
        this.responder = responder;
        this.timeline = new TimelineScreen(console, kit, responder, initialRange);
        this.actions = new ActionsScreen(console, kit, responder);
        this.incidents = new IncidentsScreen(console, kit, responder);
    }

    ActionsScreen actions() {
        return actions;
    }

    IncidentsScreen incidents() {
        return incidents;
    }

    TimelineScreen timeline() {
        return timeline;
    }

    ScreenView view(Screen screen) {
        return made.computeIfAbsent(screen, this::make);
    }

    /** Ends all screens that were made. */
    void close() {
        made.values().forEach(ScreenView::close);
    }

    private ScreenView make(Screen screen) {
        return switch (screen) {
            case TIMELINE -> timeline;
            case INCIDENTS -> incidents;
            case SESSIONS -> new SessionsScreen(console, kit, responder);
            case DEVICES -> new DevicesScreen(console, kit, responder);
            case DENYLIST -> new DenylistScreen(console, kit, responder);
            case INTELLIGENCE -> new IntelligenceScreen(console, kit, responder);
            case ACTIONS -> actions;
            case APPROVALS -> new ApprovalsScreen(console, kit, responder);
            case RULES -> new RulesScreen(console, kit, responder);
            case CONNECTORS -> new ConnectionsScreen(console, kit, responder);
            case AUDIT -> new AuditScreen(console, kit, responder);
            case OPERATORS -> new OperatorsScreen(console, kit, responder);
        };
    }
}
