package dev.watchfloor.launcher;

/** A command could not do what was asked; the message is the sentence for the terminal. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public CommandFailure(String sentence) {
        this(sentence, 1);
    }

    private CommandFailure(String sentence, int exitCode) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The command line could not be understood. */
    public static CommandFailure misunderstood(String sentence) {
        return new CommandFailure(sentence, 2);
    }

    /** As the documentation of the command line has it. */
    public int exitCode() {
        return exitCode;
    }
}
