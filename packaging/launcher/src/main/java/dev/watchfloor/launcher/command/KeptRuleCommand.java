package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.launcher.CommandFailure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** A change to a file of rules that the profile keeps. */
abstract class KeptRuleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "As watchfloor rules list names it.")
    private String file = "";

    @Mixin
    private Output output = new Output();

    @Mixin
    private ProfileOption profile = new ProfileOption();

    private final String word;
    private final String sentence;

    /**
     * @param word what was done, in a word
     * @param sentence what that means
     */
    KeptRuleCommand(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    /** @return whether there was such a file */
    abstract boolean change(Rules rules, String file);

    @Override
    public Integer call() throws Exception {
        try (Console console = profile.open()) {
            if (!change(console.rules(), file)) {
                throw new CommandFailure(
                        "The profile keeps no file of rules called \"" + file + "\". See: watchfloor rules list");
            }
            output.answer(word, file, sentence);
            return 0;
        }
    }
}
