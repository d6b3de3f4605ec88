package dev.watchfloor.views.parts;

import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A denylist target in the operator's words. */
public final class TargetWords {
    private static final Messages TEXT = Messages.of("denylist");

    private TargetWords() {}

    /** Whether it takes entries. */
    public static Mark mark(@Nullable Availability availability) {
        if (availability == null) {
            return new Mark(Feather.HELP_CIRCLE, TEXT.get("availability.never"), Mark.Tone.WARN);
        }
        return switch (availability) {
            case READY -> new Mark(Feather.CHECK_CIRCLE, TEXT.get("availability.ready"), Mark.Tone.GOOD);
            case NEEDS_CONSENT -> new Mark(Feather.KEY, TEXT.get("availability.consent"), Mark.Tone.WARN);
            case DISABLED -> new Mark(Feather.PAUSE_CIRCLE, TEXT.get("availability.disabled"), Mark.Tone.WARN);
            case IMPOSSIBLE -> new Mark(Feather.SLASH, TEXT.get("availability.impossible"), Mark.Tone.BAD);
        };
    }

    /** The state as a sentence, the target's own where it has one. */
    public static String sentence(DenylistTarget target) {
        if (!target.sentence().isEmpty()) {
            return target.sentence();
        }
        if (target.availability() == null) {
            return TEXT.get("sentence.never");
        }
        return switch (target.availability()) {
            case READY -> TEXT.get("sentence.ready");
            case NEEDS_CONSENT -> TEXT.get("sentence.consent");
            case DISABLED -> TEXT.get("sentence.disabled");
            case IMPOSSIBLE -> TEXT.get("sentence.impossible");
        };
    }

    /** Where an entry bites. */
    public static String bite(DenylistTraits.Bite bite) {
        return switch (bite) {
            case BEFORE_AUTHENTICATION -> TEXT.get("bite.before");
            case AFTER_AUTHENTICATION -> TEXT.get("bite.after");
            case UNKNOWN -> TEXT.get("bite.unknown");
        };
    }

    /** What to know before writing there. */
    public static List<String> notes(DenylistTarget target) {
        DenylistTraits traits = target.traits();
        if (traits == null) {
            return List.of();
        }
        List<String> notes = new ArrayList<>(traits.notes());
        if (notes.isEmpty() && traits.bites() != DenylistTraits.Bite.UNKNOWN) {
            notes.add(bite(traits.bites()));
        }
        if (traits.delay().toSeconds() > 1) {
            notes.add(TEXT.format("note.delay", TimeFormat.length(traits.delay())));
        }
        if (!traits.survivesReload()) {
            notes.add(TEXT.get("note.reload"));
        }
        return notes;
    }
}
