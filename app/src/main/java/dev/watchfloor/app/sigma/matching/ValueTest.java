package dev.watchfloor.app.sigma.matching;

import com.google.re2j.Pattern;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.math.BigDecimal;
import java.util.OptionalInt;

/** A question about one text of a field. */
public sealed interface ValueTest {
    boolean matches(Text text);

    /** Letters, case folded, without which no text matches; empty when there are none. */
    default String needed() {
        return "";
    }

    /** Like a value with wildcards. */
    record Like(Glob glob) implements ValueTest {
        @Override
        public boolean matches(Text text) {
            return glob.matches(text);
        }

        @Override
        public String needed() {
            return glob.needed();
        }
    }

    /** Has a place that a regular expression describes, in time that is linear in the text. */
    record Described(Pattern expression) implements ValueTest {
        @Override
        public boolean matches(Text text) {
            return expression.matcher(text.words()).find();
        }
    }

    /** Is an address in a network. */
    record InNetwork(IPAddress network) implements ValueTest {
        @Override
        public boolean matches(Text text) {
            return Addresses.parse(text.words()).map(network::contains).orElse(false);
        }
    }

    /** Is a number that compares so. */
    record Compared(Comparison how, BigDecimal wanted) implements ValueTest {
        @Override
        public boolean matches(Text text) {
            return Numbers.read(text.words())
                    .map(found -> how.holds(found.compareTo(wanted)))
                    .orElse(false);
        }
    }

    /** Is a date of which a part compares so. */
    record Timed(TimePart part, Comparison how, BigDecimal wanted) implements ValueTest {
        @Override
        public boolean matches(Text text) {
            OptionalInt found = part.of(text.words());
            return found.isPresent()
                    && how.holds(BigDecimal.valueOf(found.getAsInt()).compareTo(wanted));
        }
    }
}
