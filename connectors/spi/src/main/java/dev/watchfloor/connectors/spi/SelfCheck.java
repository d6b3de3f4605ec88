package dev.watchfloor.connectors.spi;

/**
 * One line of a connector's self-test or of the rehearsal of an act.
 *
 * @param name what was tried, such as "Read sessions"
 * @param verdict how it went
 * @param sentence what was found and, unless passed, what to do
 */
public record SelfCheck(String name, Verdict verdict, String sentence) {

    /** How a check went. */
    public enum Verdict {
        PASSED,
        /** It would work, but there is something to know first. */
        WARNING,
        /** As things are it does not work. */
        FAILED,
        /** Could not be tried, because something before it failed or the setting is not used. */
        SKIPPED
    }

    public static SelfCheck passed(String name, String sentence) {
        return new SelfCheck(name, Verdict.PASSED, sentence);
    }

    public static SelfCheck warning(String name, String sentence) {
        return new SelfCheck(name, Verdict.WARNING, sentence);
    }

    public static SelfCheck failed(String name, String sentence) {
        return new SelfCheck(name, Verdict.FAILED, sentence);
    }

    public static SelfCheck skipped(String name, String sentence) {
        return new SelfCheck(name, Verdict.SKIPPED, sentence);
    }
}
