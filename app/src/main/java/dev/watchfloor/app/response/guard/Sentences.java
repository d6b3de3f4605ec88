package dev.watchfloor.app.response.guard;

/** Makes sentences of what people wrote. Stateless. */
final class Sentences {
    private Sentences() {}

    /** With a full stop, unless it ends like a sentence already. */
    static String ended(String text) {
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }
}
