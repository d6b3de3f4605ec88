package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.launcher.CommandFailure;
import java.util.function.Predicate;

/** Changes to a file of rules that the profile keeps. Stateless. */
final class KeptRuleFile {
    private KeptRuleFile() {}

    /** @param change says whether there was such a file */
    static int change(
            ProfileOption profile, Output output, String file, Predicate<Rules> change, String word, String sentence)
            throws Exception {
        try (Console console = profile.open()) {
            if (!change.test(console.rules())) {
                throw new CommandFailure(
                        "The profile keeps no file of rules called \"" + file + "\". See: watchfloor rules list");
            }
            output.answer(word, file, sentence);
            return 0;
        }
    }
}
