package dev.watchfloor.connectors.apisix;

/** An entry that gives no event; the message is one sentence without any of the entry's text. */
final class UnreadableEntryException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableEntryException(String sentence) {
        super(sentence);
    }
}
