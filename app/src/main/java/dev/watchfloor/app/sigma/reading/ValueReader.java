package dev.watchfloor.app.sigma.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.matching.Comparison;
import dev.watchfloor.app.sigma.matching.Glob;
import dev.watchfloor.app.sigma.matching.Numbers;
import dev.watchfloor.app.sigma.matching.TimePart;
import dev.watchfloor.app.sigma.matching.ValueTest;
import dev.watchfloor.app.sigma.matching.WildcardText;
import dev.watchfloor.app.sigma.reading.Modifier.Family;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** From one value of a rule, with the modifiers of its field, to what is asked of a text. */
record ValueReader(FieldKey key, Placeholders placeholders) {
    private static final int MOST_WILDCARDS = 50;

    /** Several for a value that stands for several; any of them will do. */
    List<ValueTest> read(JsonNode value) throws RejectedRuleException {
        if (!key.of(Family.COMPARING).isEmpty() || !key.of(Family.TIME).isEmpty()) {
            return List.of(number(value));
        }
        List<ValueTest> tests = new ArrayList<>();
        if (value.isFloatingPointNumber() && key.modifiers().isEmpty()) {
            // Beside the text as it is written, such as a version 1.0, the number as events spell it.
            tests.addAll(texts(Numbers.whole(value.doubleValue()).orElseGet(value::asText)));
        }
        for (String text : key.has(Modifier.EXPAND) ? placeholders.fill(value.asText()) : List.of(value.asText())) {
            if (key.has(Modifier.RE)) {
                tests.add(new ValueTest.Described(ExpressionReader.read(text, key)));
            } else if (key.has(Modifier.CIDR)) {
                tests.add(network(text));
            } else {
                tests.addAll(texts(text));
            }
        }
        return tests;
    }

    private ValueTest number(JsonNode value) throws RejectedRuleException {
        if (!value.isNumber()) {
            throw new RejectedRuleException(
                    "\"" + Nodes.shown(value.asText()) + "\" after \"" + key.field() + "\" must be a number.");
        }
        Comparison how = key.first(Family.COMPARING)
                .map(modifier -> Comparison.valueOf(modifier.name()))
                .orElse(Comparison.EQ);
        BigDecimal wanted = value.decimalValue();
        return key.first(Family.TIME)
                .<ValueTest>map(part -> new ValueTest.Timed(TimePart.valueOf(part.name()), how, wanted))
                .orElseGet(() -> new ValueTest.Compared(how, wanted));
    }

    private static ValueTest network(String text) throws RejectedRuleException {
        try {
            return new ValueTest.InNetwork(Addresses.network(text));
        } catch (InvalidAddressException other) {
            throw new RejectedRuleException(String.valueOf(other.getMessage()));
        }
    }

    private List<ValueTest> texts(String value) throws RejectedRuleException {
        List<WildcardText> texts = List.of(WildcardText.read(value));
        boolean isBytes = false;
        for (Modifier modifier : key.modifiers()) {
            List<WildcardText> made = new ArrayList<>();
            for (WildcardText text : texts) {
                made.addAll(modified(text, modifier, isBytes));
            }
            texts = made;
            isBytes = modifier.family() == Family.ENCODING;
        }
        List<ValueTest> tests = new ArrayList<>();
        for (WildcardText each : texts) {
            WildcardText text = key.field().isEmpty() ? each.start().end() : each;
            if (text.wildcards() > MOST_WILDCARDS) {
                throw new RejectedRuleException(
                        "\"" + Nodes.shown(value) + "\" has more than " + MOST_WILDCARDS + " wildcards.");
            }
            tests.add(new ValueTest.Like(new Glob(text, key.has(Modifier.CASED))));
        }
        return tests;
    }

    private static List<WildcardText> modified(WildcardText text, Modifier modifier, boolean isBytes)
            throws RejectedRuleException {
        return switch (modifier) {
            case STARTSWITH -> List.of(text.start());
            case ENDSWITH -> List.of(text.end());
            case CONTAINS -> List.of(text.start().end());
            case WINDASH -> List.of(text.anyDash());
            case UTF16, UTF16LE, UTF16BE, WIDE, BASE64, BASE64OFFSET -> encoded(text, modifier, isBytes);
            default -> List.of(text);
        };
    }

    private static List<WildcardText> encoded(WildcardText text, Modifier modifier, boolean isBytes)
            throws RejectedRuleException {
        if (!text.isPlain()) {
            throw new RejectedRuleException("A value with wildcards cannot be encoded (" + modifier.word() + ").");
        }
        List<String> variants = Encodings.encode(text.plain(), modifier, isBytes);
        if (variants.isEmpty()) {
            throw new RejectedRuleException("A value is too short to be found by \"" + modifier.word() + "\".");
        }
        return variants.stream().map(WildcardText::literally).toList();
    }
}
