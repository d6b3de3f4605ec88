package dev.watchfloor.app.yaml;

/** A text is not YAML that can be read; the message is a sentence for the operator. */
public final class UnreadableYamlException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableYamlException(String sentence) {
        super(sentence);
    }
}
