package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.incidents.IncidentHead;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.lab.DemoOperator;
import dev.watchfloor.lab.Lab;
import dev.watchfloor.lab.LabConnection;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.window.Snapshot;
import dev.watchfloor.launcher.window.Window;
import dev.watchfloor.launcher.window.WindowRequest;
import dev.watchfloor.views.shell.ConsoleWindow;
import dev.watchfloor.views.shell.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchfloor lab}: the console on servers inside this process, with an attack going on. */
@Command(
        name = "lab",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Try the console on an embedded lab where an attack goes on.",
        description = {
            "Starts servers inside this process that speak the protocols of APISIX, HAProxy, Suricata and Keycloak,"
                    + " plays an attack on them, and connects the console to them in a throw-away profile. What you block"
                    + " or revoke really changes what happens next.",
            "",
            "Without a display the story is told as text. A picture of the window can be had on any machine:"
                    + " watchfloor lab --snapshot out.png --after 45s",
            ""
        })
final class LabCommand implements Callable<Integer> {
    private static final String BANNER = "Embedded lab: invented people, invented attackers, throw-away profile";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ThemeOption theme = new ThemeOption();

    @Mixin
    private ProfileOption kept = new ProfileOption();

    @Option(names = "--snapshot", paramLabel = "FILE.png", description = "Write a picture of the window and end.")
    private @Nullable Path snapshot;

    @Option(
            names = "--after",
            paramLabel = "TIME",
            defaultValue = "45s",
            description = "When to take the picture, or how long to tell the story as text. Default: ${DEFAULT-VALUE}.")
    private String after = "45s";

    @Option(
            names = "--size",
            paramLabel = "WxH",
            defaultValue = "1600x1000",
            description = "Size of the window. Default: ${DEFAULT-VALUE}.")
    private String size = "1600x1000";

    @Option(
            names = "--screen",
            paramLabel = "SCREEN",
            defaultValue = "TIMELINE",
            description = "Screen to open: timeline, incidents, sessions, devices, denylist, intelligence, actions,"
                    + " approvals, rules, connectors, audit or operators.")
    private Screen screen = Screen.TIMELINE;

    @Option(
            names = "--incident",
            description = "For the picture: open the page of the incident with the most points before it is taken.")
    private boolean incident;

    @Option(names = "--text", description = "Tell the story as text even when there is a display.")
    private boolean text;

    @Override
    public Integer call() throws Exception {
        Duration wait = Durations.parse(after);
        WindowRequest request =
                new WindowRequest(theme.value(), pixels(0), pixels(1), screen, Duration.ofMinutes(15), BANNER);
        Path folder = Files.createTempDirectory("watchfloor-lab");
        Path named = kept.named();
        // Without a named profile the lab leaves nothing behind.
        ConsoleOptions options = named == null
                ? ConsoleOptions.of(folder.resolve("profile"), folder.resolve("workstation"))
                : kept.options();
        DemoOperator operator = new DemoOperator(options, Consoles.ONE_TIME_CODES);
        boolean isOurs = Consoles.kind(options.profile()) == ProfileKind.NONE;
        try (Lab lab = Lab.start(folder.resolve("servers"), Clock.systemUTC());
                Console console = isOurs ? operator.open() : kept.open()) {
            if (isOurs) {
                tell(operator);
            }
            connect(console, lab);
            console.start();
            if (snapshot != null) {
                Snapshot.write(console, request, wait, incident ? LabCommand::worst : Snapshot.AS_IT_IS, snapshot);
                output.json(LabTotals.of(console));
            } else if (text || !Window.isPossible()) {
                new LabStory(console, output, isOurs ? operator : null).tell(wait);
            } else {
                Window.show(console, request, () -> isOurs ? banner(operator) : BANNER);
            }
            return 0;
        } finally {
            Folders.delete(folder);
        }
    }

    /** Of equally bad ones the latest. */
    private static void worst(Console console, ConsoleWindow window) {
        console.incidents().list().stream()
                .max(Comparator.comparingInt(IncidentHead::points).thenComparing(IncidentHead::latest))
                .ifPresent(head -> window.showIncident(head.number()));
    }

    /** So that locking and confirming can be tried. */
    private static String banner(DemoOperator operator) {
        return BANNER + " · " + DemoOperator.NAME + " · password " + operator.password() + " · code " + operator.code();
    }

    private void tell(DemoOperator operator) {
        output.error("Signed in as " + DemoOperator.NAME + ", password \"" + operator.password()
                + "\", authenticator code now " + operator.code() + ".");
    }

    private int pixels(int index) throws CommandFailure {
        if (!size.matches("[0-9]{3,4}x[0-9]{3,4}")) {
            throw CommandFailure.misunderstood("\"" + size + "\" is not a size. Write 1600x1000.");
        }
        return Integer.parseInt(size.split("x")[index]);
    }

    /** The lab's servers have new ports and keys at each start, so a kept profile's connectors are set anew. */
    private static void connect(Console console, Lab lab) throws ConnectorException {
        var known = console.connectors().list().stream()
                .map(status -> status.name())
                .collect(Collectors.toSet());
        for (LabConnection connection : lab.connections()) {
            Map<String, Secret> secrets = connection.secrets().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> new Secret(entry.getValue())));
            ConnectorDraft draft =
                    new ConnectorDraft(connection.type(), connection.name(), connection.settings(), secrets);
            if (known.contains(connection.name())) {
                console.connectors().update(draft);
            } else {
                console.connectors().add(draft);
            }
        }
    }

    /** Deletes the lab's own folder. */
    static final class Folders {
        private Folders() {}

        static void delete(Path folder) throws IOException {
            try (var paths = Files.walk(folder)) {
                for (Path path :
                        paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
