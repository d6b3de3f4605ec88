package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Surroundings;
import dev.watchfloor.launcher.window.ConsoleDoor;
import dev.watchfloor.launcher.window.Window;
import dev.watchfloor.launcher.window.WindowRequest;
import dev.watchfloor.views.kit.Toolkit;
import dev.watchfloor.views.shell.Screen;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code watchfloor}: opens the console's window. */
@Command(
        name = "watchfloor",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        header = "Gateways, sensors and identity providers on one timeline, and the means to act on them.",
        description = {
            "",
            "Without a command the console's window opens on your profile. To look around without connecting anything,"
                    + " try: watchfloor lab",
            ""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed", "2:the command line could not be understood"},
        subcommands = {
            LabCommand.class,
            ProfileCommand.class,
            OperatorsCommand.class,
            WorkstationsCommand.class,
            WatchCommand.class,
            QueryCommand.class,
            ImportCommand.class,
            DetectCommand.class,
            IncidentsCommand.class,
            RulesCommand.class,
            SuppressionsCommand.class,
            IndicatorsCommand.class,
            ConnectorsCommand.class,
            SessionsCommand.class,
            DevicesCommand.class,
            DenylistCommand.class,
            PlanCommand.class,
            ActionsCommand.class,
            PlaybooksCommand.class,
            GuardCommand.class,
            ApprovalsCommand.class,
            AuditCommand.class,
            StoreCommand.class
        })
public final class RootCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    @Mixin
    private ThemeOption theme = new ThemeOption();

    public RootCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (!Window.isPossible()) {
            throw new CommandFailure(
                    "There is no display for the window. Without one, use: watchfloor profile, operators, watch,"
                            + " query, import, connectors, sessions, devices, denylist, plan, actions, guard, approvals,"
                            + " audit or store (see --help).");
        }
        // It takes as long as the store does; whether it failed the window says.
        var unused = Toolkit.begin();
        WindowRequest request = new WindowRequest(theme.value(), 1600, 1000, Screen.TIMELINE, Duration.ofHours(1), "");
        ConsoleOptions options = profile.options().atADesktop();
        try (ConsoleDoor door = new ConsoleDoor(options)) {
            Window.show(door, profile.signIn().isNamed() ? signedIn(door, options) : null, request);
        }
        return 0;
    }

    private Console signedIn(ConsoleDoor door, ConsoleOptions options) throws Exception {
        Console console = profile.open(options);
        door.own(console);
        console.start();
        return console;
    }
}
