package dev.watchfloor.views.intelligence;

import dev.watchfloor.app.intelligence.KeptIndicator;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/** Indicators in the operator's words. */
final class IndicatorWords {
    private static final Messages TEXT = Messages.of("intelligence");
    private static final int SURE = 75;
    private static final int LIKELY = 50;
    private static final int UNLIKELY = 25;
    /** Most characters where a value stands beside other words. */
    private static final int ROOM = 32;

    private static final String JA3 = "ja3:";

    private IndicatorWords() {}

    static Mark state(KeptIndicator.State state) {
        return switch (state) {
            case ACTIVE -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("state.active"), Mark.Tone.PLAIN);
            case WAITING -> new Mark(Feather.CLOCK, TEXT.get("state.waiting"), Mark.Tone.PLAIN);
            case EXPIRED -> new Mark(Feather.CLOCK, TEXT.get("state.expired"), Mark.Tone.WARN);
            case WITHDRAWN -> new Mark(Feather.CORNER_UP_LEFT, TEXT.get("state.withdrawn"), Mark.Tone.WARN);
            case DISMISSED -> new Mark(Feather.X_CIRCLE, TEXT.get("state.dismissed"), Mark.Tone.WARN);
        };
    }

    static String kind(Observable.Kind kind) {
        return switch (kind) {
            case ADDRESS -> TEXT.get("kind.address");
            case NETWORK -> TEXT.get("kind.network");
            case DOMAIN -> TEXT.get("kind.domain");
            case URL -> TEXT.get("kind.url");
            case FILE_HASH -> TEXT.get("kind.hash");
            case JA3 -> TEXT.get("kind.ja3");
            case JA4 -> TEXT.get("kind.ja4");
        };
    }

    static String tlp(Tlp tlp) {
        return switch (tlp) {
            case UNKNOWN -> TEXT.get("untold");
            case CLEAR -> TEXT.get("tlp.clear");
            case GREEN -> TEXT.get("tlp.green");
            case AMBER -> TEXT.get("tlp.amber");
            case AMBER_STRICT -> TEXT.get("tlp.amber-strict");
            case RED -> TEXT.get("tlp.red");
        };
    }

    static String confidence(KeptIndicator kept) {
        int confidence = kept.indicator().confidence();
        return confidence == Indicator.UNKNOWN ? TEXT.get("unknown") : Integer.toString(confidence);
    }

    /** What a match of it is. */
    static String severity(KeptIndicator kept) {
        int confidence = kept.indicator().confidence();
        if (confidence == Indicator.UNKNOWN) {
            return TEXT.get("makes.low");
        }
        return TEXT.get(
                confidence >= SURE
                        ? "makes.high"
                        : confidence >= LIKELY
                                ? "makes.medium"
                                : confidence >= UNLIKELY ? "makes.low" : "makes.informational");
    }

    static String source(String name) {
        return name.equals(dev.watchfloor.app.intelligence.Intelligence.OWN) ? TEXT.get("source.own") : name;
    }

    /** Its value, cut where there is little room. */
    static String shortened(KeptIndicator kept) {
        String value = kept.ruleId();
        return value.length() <= ROOM ? value : value.substring(0, ROOM - 1) + "…";
    }

    static boolean isAddress(KeptIndicator kept) {
        Observable.Kind kind = kept.indicator().observable().kind();
        return kind == Observable.Kind.ADDRESS || kind == Observable.Kind.NETWORK;
    }

    /** What was typed. */
    static Optional<Observable> read(String text) {
        String stripped = text.strip();
        return stripped.regionMatches(true, 0, JA3, 0, JA3.length())
                ? Observable.of(Observable.Kind.JA3, stripped.substring(JA3.length()))
                : Observable.guess(stripped);
    }
}
