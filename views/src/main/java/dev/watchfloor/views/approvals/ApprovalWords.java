package dev.watchfloor.views.approvals;

import dev.watchfloor.app.response.approvals.Approval;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.app.response.approvals.TrustedKey;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import dev.watchfloor.views.parts.Mark;
import dev.watchfloor.views.parts.Mark.Tone;
import dev.watchfloor.views.parts.Plain;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/** States, people and roles in words. */
final class ApprovalWords {
    private static final Messages TEXT = Messages.of("approvals");

    private ApprovalWords() {}

    static Mark state(AskedRow.State state) {
        return switch (state) {
            case AGREED -> new Mark(Feather.USER_CHECK, TEXT.get("state.agreed"), Tone.GOOD);
            case WAITING -> new Mark(Feather.CLOCK, TEXT.get("state.waiting"), Tone.WARN);
            case EXPIRED -> new Mark(Feather.MINUS_CIRCLE, TEXT.get("state.expired"), Tone.WARN);
            case DECLINED -> new Mark(Feather.USER_X, TEXT.get("state.declined"), Tone.BAD);
            case USED -> new Mark(Feather.CHECK, TEXT.get("state.used"), Tone.PLAIN);
        };
    }

    /** For whom it waits, who agreed until when, or who declined. */
    static String standing(AskedRow row, TimeFormat times) {
        return switch (row.state()) {
            case USED ->
                row.asked().used() == null
                        ? ""
                        : TEXT.format("standing.used", times.stamp(row.asked().used()));
            case DECLINED ->
                TEXT.format(
                        "standing.declined",
                        names(row.need().map(Need::declined).orElse(List.of())));
            case AGREED -> agreed(row.need().map(Need::agreed).orElse(List.of()), times);
            case EXPIRED ->
                TEXT.format("standing.expired", row.expired().map(times::stamp).orElse(""));
            case WAITING -> waiting(row);
        };
    }

    private static String agreed(List<Decision> decisions, TimeFormat times) {
        return decisions.isEmpty()
                ? TEXT.get("standing.nobody")
                : TEXT.format(
                        "standing.agreed",
                        names(decisions),
                        times.stamp(decisions.stream()
                                .map(decision -> decision.approval().expires())
                                .min(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    private static String waiting(AskedRow row) {
        String missing = roles(row.need().map(Need::missing).orElse(Set.of()));
        List<Decision> agreed = row.need().map(Need::agreed).orElse(List.of());
        return agreed.isEmpty()
                ? TEXT.format("standing.waiting", missing)
                : TEXT.format("standing.waiting-more", missing, names(agreed));
    }

    static Mark verdict(Approval.Verdict verdict) {
        return switch (verdict) {
            case APPROVED -> new Mark(Feather.CHECK, TEXT.get("verdict.approved"), Tone.GOOD);
            case DECLINED -> new Mark(Feather.X, TEXT.get("verdict.declined"), Tone.BAD);
        };
    }

    static Mark trust(TrustedKey key) {
        return key.isTrusted()
                ? new Mark(Feather.KEY, TEXT.get("key.trusted"), Tone.GOOD)
                : new Mark(Feather.SLASH, TEXT.get("key.ended"), Tone.PLAIN);
    }

    /** Such as {@code approver and administrator}; says so for none. */
    static String roles(Collection<Role> roles) {
        return roles.isEmpty()
                ? TEXT.get("roles.none")
                : roles.stream().sorted().map(Role::word).collect(Collectors.joining(TEXT.get("roles.and")));
    }

    static String verb(String verb) {
        return verb.isEmpty() ? TEXT.get("verb.every") : verb;
    }

    static String target(String target) {
        return target.isEmpty() ? TEXT.get("target.every") : Plain.line(target);
    }

    private static String names(List<Decision> decisions) {
        return decisions.stream().map(Decision::name).map(Plain::line).collect(Collectors.joining(", "));
    }
}
