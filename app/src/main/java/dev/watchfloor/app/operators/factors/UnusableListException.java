package dev.watchfloor.app.operators.factors;

/** The list of breached passwords is not there or is something else. The message is a sentence for whoever set it. */
public final class UnusableListException extends Exception {
    UnusableListException(String sentence) {
        super(sentence);
    }

    UnusableListException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
