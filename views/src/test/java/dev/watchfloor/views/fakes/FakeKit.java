package dev.watchfloor.views.fakes;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.FxBridge;
import dev.watchfloor.views.kit.Kit;
import dev.watchfloor.views.kit.Modals;
import dev.watchfloor.views.kit.Navigator;
import dev.watchfloor.views.kit.Permits;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A kit for one screen without the window around it; remembers where the screen wanted to go. FX thread only. */
public final class FakeKit {
    private final List<String> ways = new CopyOnWriteArrayList<>();
    private final FakeFilePicker files = new FakeFilePicker();
    private final FakeSession session;
    private final FakeSecurityKeys keys = new FakeSecurityKeys();
    private final Kit kit;

    public FakeKit(Theme theme, Clock clock) {
        session = new FakeSession(clock);
        FxBridge bridge = new FxBridge();
        Modals modals = new Modals();
        kit = new Kit(
                bridge,
                new TimeFormat(ZoneId.of("Europe/Berlin")),
                new Appearance(theme),
                new Permits(session, bridge, modals, keys),
                modals,
                new Ways(),
                files,
                keys,
                clock);
    }

    public Kit kit() {
        return kit;
    }

    /** What the operator may do. */
    public FakeSession session() {
        return session;
    }

    /** What is plugged in. */
    public FakeSecurityKeys keys() {
        return keys;
    }

    /** Which files the operator chooses. */
    public FakeFilePicker files() {
        return files;
    }

    /** Where the screen went and what it announced, in order. */
    public List<String> ways() {
        return List.copyOf(ways);
    }

    private final class Ways implements Navigator {
        @Override
        public void showTimeline() {
            ways.add("timeline");
        }

        @Override
        public void showTimeline(TimeRange range, Query query) {
            ways.add("timeline " + range + " " + query);
        }

        @Override
        public void showIncidents() {
            ways.add("incidents");
        }

        @Override
        public void showIncident(long number) {
            ways.add("incident " + number);
        }

        @Override
        public void showSessions() {
            ways.add("sessions");
        }

        @Override
        public void showDenylist() {
            ways.add("denylist");
        }

        @Override
        public void showActions() {
            ways.add("actions");
        }

        @Override
        public void showAction(String actId) {
            ways.add("action " + actId);
        }

        @Override
        public void showConnectors() {
            ways.add("connectors");
        }

        @Override
        public void showAudit() {
            ways.add("audit");
        }

        @Override
        public void announce(String sentence) {
            ways.add(sentence);
        }
    }
}
