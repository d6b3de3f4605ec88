package dev.watchfloor.app;

import dev.watchfloor.app.absence.AbsenceWatch;
import dev.watchfloor.app.absence.DesktopWatch;
import dev.watchfloor.app.absence.StandstillWatch;
import dev.watchfloor.app.absence.SteadyClock;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.keystore.SecretTool;
import dev.watchfloor.app.operators.PasswordRules;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;

/**
 * What a console is opened with.
 *
 * @param profile the folder that holds everything it keeps; made when it is missing
 * @param workstation the folder of this installation, outside every profile: its keys and what proves the audit
 * @param clock its only source of the time of day
 * @param steady a clock that nobody sets; where it began does not matter
 * @param absence what notices that nobody may be at the screen
 * @param keystore the platform's, which the installation's keys may be bound to
 * @param factories what can be connected; types are unique
 * @param passwordCost what a try of a password costs; one that was sealed cheaper is sealed anew at the next sign-in
 */
public record ConsoleOptions(
        Path profile,
        Path workstation,
        Clock clock,
        InstantSource steady,
        AbsenceWatch absence,
        Keystore keystore,
        List<ConnectorFactory> factories,
        KdfCost passwordCost) {
    public ConsoleOptions {
        factories = List.copyOf(factories);
    }

    /** Which passwords are taken; {@code breached-passwords.txt} beside the workstation's keys is a list of some that are not. */
    PasswordRules passwords() {
        return PasswordRules.strongAndNotIn(workstation.resolve("breached-passwords.txt"));
    }

    /** With one clock for everything, nothing that notices an absence, and no keystore. */
    public ConsoleOptions(
            Path profile, Path workstation, Clock clock, List<ConnectorFactory> factories, KdfCost passwordCost) {
        this(profile, workstation, clock, clock, AbsenceWatch.NONE, Keystore.NONE, factories, passwordCost);
    }

    /** The system's clocks and keystore, the connectors that are installed, and the usual cost of passwords. */
    public static ConsoleOptions of(Path profile, Path workstation) {
        Clock clock = Clock.systemUTC();
        SteadyClock steady = new SteadyClock();
        return new ConsoleOptions(
                profile,
                workstation,
                clock,
                steady,
                new StandstillWatch(clock, steady),
                SecretTool.find(),
                InstalledConnectors.find(),
                KdfCost.STANDARD);
    }

    /** The same for a window, which also has to lock when the desktop does. */
    public ConsoleOptions atADesktop() {
        return new ConsoleOptions(
                profile,
                workstation,
                clock,
                steady,
                absence.and(DesktopWatch.ofThisDesktop()),
                keystore,
                factories,
                passwordCost);
    }

    /** The same with another cost. */
    public ConsoleOptions costing(KdfCost cost) {
        return new ConsoleOptions(profile, workstation, clock, steady, absence, keystore, factories, cost);
    }

    /** The same with another keystore. */
    public ConsoleOptions keeping(Keystore other) {
        return new ConsoleOptions(profile, workstation, clock, steady, absence, other, factories, passwordCost);
    }
}
