package dev.watchfloor.launcher;

/** A command could not do what was asked; the message is the sentence for the terminal. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    public CommandFailure(String sentence) {
        super(sentence);
    }
}
