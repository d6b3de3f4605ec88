package dev.watchfloor.app.sigma.matching;

import java.util.List;

/** A question about one event. */
public sealed interface EventTest {
    boolean matches(EventFields event);

    /** All of them, in the order given. */
    record All(List<EventTest> tests) implements EventTest {
        public All {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean matches(EventFields event) {
            for (EventTest test : tests) {
                if (!test.matches(event)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them. */
    record Any(List<EventTest> tests) implements EventTest {
        public Any {
            tests = List.copyOf(tests);
        }

        @Override
        public boolean matches(EventFields event) {
            for (EventTest test : tests) {
                if (test.matches(event)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Not that. */
    record Not(EventTest test) implements EventTest {
        @Override
        public boolean matches(EventFields event) {
            return !test.matches(event);
        }
    }

    /** A value of the field is so. */
    record Has(String field, ValueTest value) implements EventTest {
        @Override
        public boolean matches(EventFields event) {
            return anyMatches(event.field(field).texts(), value);
        }
    }

    /** The field is absent, null or empty: Sigma's {@code null}. */
    record Lacks(String field) implements EventTest {
        @Override
        public boolean matches(EventFields event) {
            for (Text text : event.field(field).texts()) {
                if (!text.words().isEmpty()) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The field is there, whatever is in it. */
    record Exists(String field) implements EventTest {
        @Override
        public boolean matches(EventFields event) {
            return event.field(field).isPresent();
        }
    }

    /** A value of one field is to a value of another as said. */
    record Refers(String field, String other, Place place, boolean isCased) implements EventTest {
        /** Where the other's value stands in the field's. */
        public enum Place {
            WHOLE,
            START,
            END,
            ANYWHERE
        }

        @Override
        public boolean matches(EventFields event) {
            for (Text own : event.field(field).texts()) {
                for (Text theirs : event.field(other).texts()) {
                    if (isCased ? stands(own.words(), theirs.words()) : stands(own.folded(), theirs.folded())) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean stands(String own, String theirs) {
            return switch (place) {
                case WHOLE -> own.equals(theirs);
                case START -> own.startsWith(theirs);
                case END -> own.endsWith(theirs);
                case ANYWHERE -> own.contains(theirs);
            };
        }
    }

    /** Something in the whole event is so. */
    record Mentions(ValueTest keyword) implements EventTest {
        @Override
        public boolean matches(EventFields event) {
            return anyMatches(event.everything(), keyword);
        }
    }

    private static boolean anyMatches(List<Text> texts, ValueTest test) {
        for (Text text : texts) {
            if (test.matches(text)) {
                return true;
            }
        }
        return false;
    }
}
