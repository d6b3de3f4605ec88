package dev.watchfloor.launcher.command;

import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Surroundings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Asks for the PIN of a security key, and says when to touch it. Stateless. */
final class SecurityKeyPrompt {
    private SecurityKeyPrompt() {}

    /**
     * @param whose such as "PIN of the security key"
     * @param pinFile whose first line is the PIN; null when it is asked for
     */
    static HeldKey held(CommandSpec command, String whose, @Nullable Path pinFile) throws CommandFailure {
        Surroundings surroundings =
                command.root().userObject() instanceof RootCommand root ? root.surroundings() : Surroundings.real();
        PrintWriter told = command.commandLine().getErr();
        char[] pin = pinFile == null ? SignInOption.asked(whose) : SignInOption.firstLine(pinFile);
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
