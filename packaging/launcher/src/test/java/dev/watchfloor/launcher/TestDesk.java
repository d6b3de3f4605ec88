package dev.watchfloor.launcher;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.vault.KdfCost;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Command lines of somebody who signs in anew for each of them, with a password that is cheap to try. */
final class TestDesk {
    static final KdfCost CHEAP = new KdfCost(64, 1, 1);

    /** What is plugged in. */
    final PocketKey key = new PocketKey();

    private final Surroundings surroundings;
    private final ThrowAwayDesk desk;

    /** @param profile made when it is opened first */
    TestDesk(Path profile) {
        this(profile, profile.resolveSibling("home"));
    }

    TestDesk(Path profile, Path home) {
        this(profile, home, Keystore.NONE);
    }

    TestDesk(Path profile, Path home, Keystore keystore) {
        surroundings = new Surroundings(home, CHEAP, key, keystore);
        desk = new ThrowAwayDesk(surroundings.options(profile));
    }

    ConsoleOptions options() {
        return desk.options();
    }

    Console open() throws ProfileException {
        return desk.open();
    }

    /** Opens the profile, which is there, at another time. */
    Console open(Clock clock) throws ProfileException, SignInRefusedException {
        ConsoleOptions now = desk.options();
        return Consoles.open(
                new ConsoleOptions(now.profile(), now.workstation(), clock, now.factories(), now.passwordCost()),
                desk.operator().credentials());
    }

    /** Makes the profile when there is none. */
    TestDesk make() throws ProfileException {
        open().close();
        return this;
    }

    /** Runs a command on the profile. */
    int run(PrintWriter out, PrintWriter err, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        try {
            all.addAll(desk.signIn());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return plainly(out, err, all);
    }

    /** Runs a command that signs nobody in. */
    int plainly(PrintWriter out, PrintWriter err, List<String> arguments) {
        return Main.run(out, err, surroundings, arguments.toArray(String[]::new));
    }

    /** With a code of an app whose clock is ahead. */
    List<String> signIn(Duration ahead) throws IOException {
        List<String> all = new ArrayList<>(desk.signIn());
        all.set(all.size() - 1, desk.operator().code(ahead));
        return all;
    }

    List<String> signIn() throws IOException {
        return desk.signIn();
    }
}
