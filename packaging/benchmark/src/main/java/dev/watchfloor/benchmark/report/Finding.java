package dev.watchfloor.benchmark.report;

/**
 * One measured thing.
 *
 * @param key its name in JSON
 * @param what its name in the table
 * @param target what it should be; empty when there is no target
 * @param measured what it is, in words with units
 * @param value the number that was judged; NaN when nothing was measured
 * @param verdict how the two compare
 * @param note conditions, or why it was not measured; may be empty
 */
public record Finding(
        String key, String what, String target, String measured, double value, Verdict verdict, String note) {

    /** How a measurement compares with its target. */
    public enum Verdict {
        MET("met"),
        MISSED("missed"),
        /** There is no target. */
        BESIDE(""),
        NOT_MEASURED("not measured");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As the table says it. */
        public String word() {
            return word;
        }

        /** @param isMet whether the target was reached */
        public static Verdict of(boolean isMet) {
            return isMet ? MET : MISSED;
        }
    }

    /** A figure without a target. */
    public static Finding beside(String key, String what, String measured, double value, String note) {
        return new Finding(key, what, "", measured, value, Verdict.BESIDE, note);
    }

    /** A target that this run says nothing about. @param why a sentence */
    public static Finding unmeasured(String key, String what, String target, String why) {
        return new Finding(key, what, target, "", Double.NaN, Verdict.NOT_MEASURED, why);
    }
}
