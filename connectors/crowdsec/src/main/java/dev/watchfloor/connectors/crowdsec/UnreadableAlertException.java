package dev.watchfloor.connectors.crowdsec;

/** An alert that gives no event; the message is one sentence without any of the alert's text. */
final class UnreadableAlertException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableAlertException(String sentence) {
        super(sentence);
    }
}
