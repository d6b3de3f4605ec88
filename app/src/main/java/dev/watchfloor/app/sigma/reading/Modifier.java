package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.RejectedRuleException;
import java.util.Arrays;
import java.util.Locale;

/** What may follow a field after a bar: all that the specification's appendix on modifiers has (2.1.0, 2025-08-02). */
enum Modifier {
    ALL(Family.COMBINING),
    NEQ(Family.COMBINING),
    CASED(Family.CASE),
    STARTSWITH(Family.PLACE),
    ENDSWITH(Family.PLACE),
    CONTAINS(Family.PLACE),
    EXISTS(Family.EXISTENCE),
    WINDASH(Family.DASH),
    UTF16(Family.ENCODING),
    UTF16LE(Family.ENCODING),
    UTF16BE(Family.ENCODING),
    WIDE(Family.ENCODING),
    BASE64(Family.ENCODING),
    BASE64OFFSET(Family.ENCODING),
    RE(Family.EXPRESSION),
    I(Family.FLAG),
    M(Family.FLAG),
    S(Family.FLAG),
    LT(Family.COMPARING),
    LTE(Family.COMPARING),
    GT(Family.COMPARING),
    GTE(Family.COMPARING),
    MINUTE(Family.TIME),
    HOUR(Family.TIME),
    DAY(Family.TIME),
    WEEK(Family.TIME),
    MONTH(Family.TIME),
    YEAR(Family.TIME),
    CIDR(Family.NETWORK),
    EXPAND(Family.EXPANDING),
    FIELDREF(Family.REFERENCE);

    /** What modifiers are alike in. */
    enum Family {
        COMBINING,
        CASE,
        PLACE,
        EXISTENCE,
        DASH,
        ENCODING,
        EXPRESSION,
        FLAG,
        COMPARING,
        TIME,
        NETWORK,
        EXPANDING,
        REFERENCE
    }

    private final Family family;

    Modifier(Family family) {
        this.family = family;
    }

    Family family() {
        return family;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Modifier read(String word) throws RejectedRuleException {
        return Arrays.stream(values())
                .filter(modifier -> modifier.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new RejectedRuleException("There is no modifier \"" + Nodes.shown(word) + "\"."));
    }
}
