package dev.watchfloor.views.rules;

import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.sigma.RuleLevel;
import dev.watchfloor.app.sigma.engine.RuleCost;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Plain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Rules in the operator's words. */
final class RuleWords {
    private static final Messages TEXT = Messages.of("rules");
    private static final double HUNDRED = 100;
    private static final double LEAST = 0.1;

    private RuleWords() {}

    static Mark state(RuleRow.State state) {
        return switch (state) {
            case ASKED -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("state.asked"), Mark.Tone.GOOD);
            case OFF -> new Mark(Feather.CIRCLE, TEXT.get("state.off"), Mark.Tone.PLAIN);
            case REJECTED -> new Mark(Feather.ALERT_TRIANGLE, TEXT.get("state.rejected"), Mark.Tone.WARN);
            case STOPPED -> new Mark(Feather.PAUSE_CIRCLE, TEXT.get("state.stopped"), Mark.Tone.BAD);
        };
    }

    static Mark state(Suppression suppression, Instant now) {
        if (!suppression.isActive(now)) {
            return new Mark(Feather.CHECK, TEXT.get("suppression.ended"), Mark.Tone.PLAIN);
        }
        return suppression.isDue(now)
                ? new Mark(Feather.CLOCK, TEXT.get("suppression.due"), Mark.Tone.WARN)
                : new Mark(Feather.BELL_OFF, TEXT.get("suppression.active"), Mark.Tone.GOOD);
    }

    static String level(@Nullable RuleLevel level) {
        return level == null ? TEXT.get("untold") : word(level.name());
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    static String title(RuleRow row) {
        return row.title().isBlank() ? TEXT.get("untitled") : Plain.line(row.title());
    }

    static String cost(@Nullable RuleCost cost) {
        if (cost == null) {
            return TEXT.get("cost.none");
        }
        double share = cost.share() * HUNDRED;
        return share < LEAST ? TEXT.format("cost.least", LEAST) : TEXT.format("cost", share, cost.micros());
    }

    static String actors(ActorKind kind) {
        return switch (kind) {
            case USER -> TEXT.get("actor.user");
            case DEVICE -> TEXT.get("actor.device");
            case SESSION -> TEXT.get("actor.session");
            case ADDRESS -> TEXT.get("actor.address");
            case SERVICE -> TEXT.get("actor.service");
            case FINDING -> TEXT.get("actor.finding");
        };
    }

    static String told(String words) {
        return words.isBlank() ? TEXT.get("untold") : Plain.line(words);
    }

    /** What a suppression is about, in a line. @param titles of rules by their keys */
    static String scope(SuppressionScope scope, Map<String, String> titles) {
        List<String> parts = new ArrayList<>();
        if (scope.rule() != null) {
            parts.add(Plain.line(titles.getOrDefault(scope.rule(), scope.rule())));
        }
        if (scope.source() != null) {
            parts.add(TEXT.format("scope.from", Addresses.canonical(scope.source())));
        }
        if (scope.destination() != null) {
            parts.add(TEXT.format("scope.to", Addresses.canonical(scope.destination())));
        }
        add(parts, "scope.user", scope.user());
        add(parts, "scope.device", scope.device());
        add(parts, "scope.path", scope.path());
        return String.join(" · ", parts);
    }

    private static void add(List<String> parts, String pattern, @Nullable String value) {
        if (value != null) {
            parts.add(TEXT.format(pattern, Plain.line(value)));
        }
    }
}
