package dev.watchfloor.app.audit;

import java.io.IOException;

/** A time stamp, or an answer that should hold one, proves nothing. The message is a sentence for people. */
final class UnfitStampException extends IOException {
    private static final long serialVersionUID = 1L;

    UnfitStampException(String sentence) {
        super(sentence);
    }

    UnfitStampException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
