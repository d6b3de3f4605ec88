package dev.watchfloor.launcher.command;

import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Surroundings;
import java.io.PrintWriter;
import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;

/** Asks for the PIN of a security key, and says when to touch it. Stateless. */
final class SecurityKeyPrompt {
    private SecurityKeyPrompt() {}

    /** The key that is plugged in, with the PIN that is given or asked for. */
    static HeldKey held(CommandSpec command, SecretInput from) throws CommandFailure {
        Surroundings surroundings =
                command.root().userObject() instanceof RootCommand root ? root.surroundings() : Surroundings.real();
        PrintWriter told = command.commandLine().getErr();
        char[] pin = from.read(told);
        try {
            return new HeldKey(surroundings.securityKeys(), pin, () -> {
                told.println("Touch the security key when it blinks.");
                told.flush();
            });
        } finally {
            Arrays.fill(pin, '\0');
        }
    }
}
