package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a command needs: the first line of a file, or typed where a terminal is. Never an argument.
 *
 * @param what such as "PIN of the new key"
 * @param option that names the file
 * @param file null when it is asked for
 */
record SecretInput(String what, String option, @Nullable Path file) {

    /** Complains where {@link #read} would, before anything is asked, tried or used up. */
    void require() throws CommandFailure {
        if (file == null) {
            Prompt.require(missing());
        } else if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw UnreadableFile.at(file);
        }
    }

    /** The caller wipes it. @param told when others can read the file */
    char[] read(PrintWriter told) throws CommandFailure {
        if (file == null) {
            return Prompt.hidden(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1), missing());
        }
        SecretFile.remark(file, told);
        return SecretFile.firstLine(file);
    }

    /** One that is chosen: asked for twice, since nobody sees it. The caller wipes it. */
    char[] choose(PrintWriter told) throws CommandFailure {
        char[] secret = read(told);
        if (file != null) {
            return secret;
        }
        char[] again = Prompt.hidden("The same again", missing());
        boolean isSame = Arrays.equals(secret, again);
        Arrays.fill(again, '\0');
        if (!isSame) {
            Arrays.fill(secret, '\0');
            throw new CommandFailure("The two are not the same. Nothing was changed.");
        }
        return secret;
    }

    private String missing() {
        return option + " FILE is missing, a file with this as its first line: " + what + ".";
    }
}
