package dev.watchfloor.connectors.testing;

/**
 * What goes wrong with a changing request.
 *
 * @param carriedOut whether the product does it all the same; only the answer is then wrong
 * @param ending what comes back instead of the product's answer
 */
public record WriteFault(boolean carriedOut, Ending ending) {

    /** What the caller sees. */
    public sealed interface Ending {
        /** A status without sense in its body, with {@code Retry-After: 7} where that belongs. */
        record Status(int code) implements Ending {}

        /** A page of HTML with status 200, as of a sign-in page or a proxy. */
        record Page() implements Ending {}

        /** The connection breaks in the middle of the answer. */
        record Cut() implements Ending {}

        /** Nothing, for as long as the caller waits. */
        record Silence() implements Ending {}
    }

    /** The request is lost, and this status comes back. */
    public static WriteFault refused(int status) {
        return new WriteFault(false, new Ending.Status(status));
    }

    /** The request is lost. */
    public static WriteFault lost(Ending ending) {
        return new WriteFault(false, ending);
    }

    /** The request is carried out and its answer is lost. */
    public static WriteFault done(Ending ending) {
        return new WriteFault(true, ending);
    }
}
