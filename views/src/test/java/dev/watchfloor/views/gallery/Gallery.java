package dev.watchfloor.views.gallery;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.intelligence.IndicatorFilter;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.views.audit.AuditScreen;
import dev.watchfloor.views.connections.ConnectionsScreen;
import dev.watchfloor.views.denylist.DenylistScreen;
import dev.watchfloor.views.devices.DevicesScreen;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryDevices;
import dev.watchfloor.views.fakes.StoryIndicators;
import dev.watchfloor.views.intelligence.IntelligenceScreen;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.sessions.SessionsScreen;
import dev.watchfloor.views.store.StoreDialogs;
import inet.ipaddr.IPAddressString;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * Draws the screens with the story into PNG files, in both themes, to be looked at. Not a test: run {@link GalleryMain} with a
 * display, {@code -Dprism.order=sw} and the folder as the only argument.
 */
public final class Gallery extends Application {
    private static final Duration SETTLE = Duration.millis(900);

    private final Deque<Shot> shots = new ArrayDeque<>();
    private String folder = ".";

    private record Shot(String name, Theme theme, boolean story, Consumer<Room> scene) {
        /** Long lists and what goes over several pages takes its time. */
        Duration settle() {
            return name.contains("-long-")
                            || name.contains("-progress")
                            || name.contains("-playbook")
                            || name.contains("second-")
                            || name.startsWith("rules-")
                    ? SETTLE.multiply(3)
                    : SETTLE;
        }
    }

    @Override
    public void start(Stage stage) {
        folder = getParameters().getRaw().getFirst();
        String only =
                getParameters().getRaw().size() > 1 ? getParameters().getRaw().get(1) : "";
        for (Theme theme : Theme.values()) {
            add("sessions", theme, room -> {
                SessionsScreen screen = room.show(new SessionsScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(room.console.sessions().open().stream()
                        .filter(row -> row.incident() != null)
                        .toList()
                        .getLast()));
            });
            add("sessions-marked", theme, room -> {
                SessionsScreen screen = room.show(new SessionsScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.filter("203.0.113.0/24");
                    for (int row = 0; row < 2; row++) {
                        screen.onCharacter("j");
                        screen.onCharacter("x");
                    }
                });
            });
            add("devices", theme, room -> {
                room.console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
                DevicesScreen screen = room.show(new DevicesScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(
                        StoryDevices.found(FakeConsole.NOON).rows().get(1)));
            });
            add("devices-policy", theme, room -> {
                room.console.deviceQueue().fill(StoryDevices.found(FakeConsole.NOON));
                room.show(new DevicesScreen(room.console, room.kit, room.responder));
                after(() -> room.press("device-policy"));
            });
            add("devices-empty", theme, room -> room.show(new DevicesScreen(room.console, room.kit, room.responder)));
            add("intelligence", theme, room -> {
                StoryIndicators.fill(room.console, FakeConsole.NOON);
                IntelligenceScreen screen = room.show(new IntelligenceScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(room.console
                        .intelligence()
                        .page(IndicatorFilter.ACTIVE, 0, 1)
                        .getFirst()
                        .id()));
            });
            add(
                    "intelligence-empty",
                    theme,
                    room -> room.show(new IntelligenceScreen(room.console, room.kit, room.responder)));
            add("intelligence-add", theme, room -> {
                StoryIndicators.fill(room.console, FakeConsole.NOON);
                room.show(new IntelligenceScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.press("add-indicator");
                    room.write("indicator-value", "*.evil.example");
                });
            });
            add("intelligence-look", theme, room -> {
                StoryIndicators.fill(room.console, FakeConsole.NOON);
                IntelligenceScreen screen = room.show(new IntelligenceScreen(room.console, room.kit, room.responder));
                after(() -> {
                    for (int row = 0; row < 3; row++) {
                        screen.onCharacter("j");
                        screen.onCharacter("x");
                    }
                    screen.onCharacter("l");
                    room.press("look-go");
                });
            });
            add("denylist", theme, room -> {
                DenylistScreen screen = room.show(new DenylistScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(
                        room.console.response().denylist().getFirst().network()));
            });
            add("denylist-drift", theme, room -> {
                room.console
                        .response()
                        .setAvailability(
                                "APISIX edge", Availability.DISABLED, "The plug-in is switched off in its metadata.");
                DenylistScreen screen = room.show(new DenylistScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(new IPAddressString("203.0.113.77").getAddress()));
            });
            add("denylist-marked", theme, room -> {
                DenylistScreen screen = room.show(new DenylistScreen(room.console, room.kit, room.responder));
                after(() -> {
                    screen.select(room.console.response().denylist().getFirst().network());
                    for (int row = 0; row < 3; row++) {
                        screen.onCharacter("x");
                        screen.onCharacter("j");
                    }
                });
            });
            add("denylist-consent", theme, room -> {
                ResponseShots.foreign(room);
                room.show(new DenylistScreen(room.console, room.kit, room.responder));
            });
            add("connectors", theme, room -> {
                ConnectionsScreen screen = room.show(new ConnectionsScreen(room.console, room.kit, room.responder));
                after(() -> screen.select("HAProxy DMZ"));
            });
            add("connector-types", theme, room -> {
                room.show(new ConnectionsScreen(room.console, room.kit, room.responder));
                after(() -> room.press("add"));
            });
            add("connector-form", theme, room -> {
                room.show(new ConnectionsScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.press("add");
                    room.press("type-haproxy");
                    room.write("setting-socket", "10.20.0.5:9999");
                    room.press("test");
                });
            });
            add("connector-listening-progress", theme, room -> {
                room.show(new ConnectionsScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.press("add");
                    room.press("type-apisix");
                    room.write("setting-admin-url", "https://apisix.example:9180");
                    room.write("setting-admin-key", "hunter2");
                    room.press("test");
                });
            });
            add("connector-secret", theme, room -> {
                room.show(new ConnectionsScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.press("add");
                    room.press("type-apisix");
                    room.press("setting-admin-key-from-file");
                    room.write("setting-admin-key-file", "/run/credentials/watchfloor/admin.key");
                });
            });
            add("connector-set-up", theme, room -> {
                room.show(new ConnectionsScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.press("add");
                    room.press("type-apisix");
                    room.expand("set-up");
                    room.press("set-up-copy-2");
                });
            });
            add("audit", theme, room -> {
                AuditScreen screen = room.show(new AuditScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(99L));
            });
            add("audit-anchors", theme, room -> {
                room.console.auditProof().settle("tls://logs.example.org:6514", "https://tsa.example.org/tsr");
                room.console
                        .auditProof()
                        .fail(
                                "syslog",
                                "Nobody answers at logs.example.org:6514. Look whether the server runs and the port is"
                                        + " right.");
                room.show(new AuditScreen(room.console, room.kit, room.responder));
                after(() -> room.press("open-anchors"));
            });
            add("audit-anchor-noted", theme, room -> {
                room.show(new AuditScreen(room.console, room.kit, room.responder));
                after(() -> {
                    room.press("open-anchors");
                    room.press("note-anchor");
                });
            });
            add("audit-bad", theme, room -> {
                room.console
                        .audit()
                        .tamper(
                                60,
                                entry -> new AuditEntry(
                                        entry.number(),
                                        entry.time(),
                                        "nobody",
                                        entry.workstation(),
                                        entry.action(),
                                        entry.subject(),
                                        entry.target(),
                                        entry.outcome(),
                                        entry.detail(),
                                        entry.change(),
                                        entry.seal()));
                AuditScreen screen = room.show(new AuditScreen(room.console, room.kit, room.responder));
                after(() -> screen.select(61L));
            });
            add("store", theme, room -> store(room, "", ""));
            add("store-preview", theme, room -> {
                room.console.events().damage(2);
                store(room, "30", "20");
            });
            add("store-asked", theme, room -> {
                store(room, "30", "");
                after(Duration.millis(450), () -> room.press("store-keep"));
            });
            add("store-refused", theme, room -> {
                store(room, "0", "");
                after(Duration.millis(450), () -> {
                    room.write("store-megabytes", "1");
                    room.press("store-memory-set");
                });
            });
            add("store-done", theme, room -> {
                store(room, "30", "1.5");
                after(Duration.millis(450), () -> {
                    room.press("store-keep");
                    room.press("store-keep");
                    room.write("store-megabytes", "256");
                    room.press("store-memory-set");
                });
            });
            IncidentShots.add((name, scene) -> add(name, theme, scene));
            ResponseShots.add((name, scene) -> add(name, theme, scene));
            ActionShots.add((name, scene) -> add(name, theme, scene));
            ApprovalShots.add((name, scene) -> add(name, theme, scene));
            ApprovalShots.addScreen((name, scene) -> add(name, theme, scene));
            SignInShots.add((name, scene) -> add(name, theme, scene));
            OperatorShots.add((name, scene) -> add(name, theme, scene));
            RuleShots.add((name, scene) -> add(name, theme, scene));
            InPlaceShots.add((name, scene) -> add(name, theme, scene));
            shots.add(new Shot(
                    "empty-" + theme.name().toLowerCase(java.util.Locale.ROOT),
                    theme,
                    false,
                    room -> room.show(new ConnectionsScreen(room.console, room.kit, room.responder))));
        }
        shots.removeIf(shot -> !shot.name().startsWith(only));
        // The first picture waits for fonts and classes and would be taken too early.
        shots.addFirst(new Shot(
                "",
                Theme.DARK,
                true,
                room -> room.show(new ConnectionsScreen(room.console, room.kit, room.responder))));
        stage.setWidth(1440);
        stage.setHeight(920);
        next(stage);
    }

    private static void store(Room room, String days, String gigabytes) {
        room.show(new AuditScreen(room.console, room.kit, room.responder));
        new StoreDialogs(room.console, room.kit).open();
        after(() -> {
            room.write("store-days", days);
            room.write("store-gigabytes", gigabytes);
        });
    }

    private void add(String name, Theme theme, Consumer<Room> scene) {
        shots.add(new Shot(name + "-" + theme.name().toLowerCase(java.util.Locale.ROOT), theme, true, scene));
    }

    private void next(Stage stage) {
        Shot shot = shots.poll();
        if (shot == null) {
            Platform.exit();
            return;
        }
        Room room = new Room(shot.theme(), shot.story());
        Scene scene = new Scene(room.root, 1430, 900);
        room.kit.appearance().dress(scene);
        stage.setScene(scene);
        stage.show();
        shot.scene().accept(room);
        after(shot.settle(), () -> {
            if (!shot.name().isEmpty()) {
                save(scene.snapshot(null), shot.name());
            }
            room.kit.bridge().close();
            next(stage);
        });
    }

    /** Runs it when the screen has settled. */
    static void after(Runnable action) {
        after(Duration.millis(250), action);
    }

    static void after(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(delay);
        pause.setOnFinished(over -> action.run());
        pause.play();
    }

    private void save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", new File(folder, name + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
