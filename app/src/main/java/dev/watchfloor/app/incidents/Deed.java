package dev.watchfloor.app.incidents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.watchfloor.app.notes.NotedEvent;
import dev.watchfloor.connectors.event.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of an incident. Kept as JSON under the names below, which are never reused for another meaning.
 * Texts are {@linkplain dev.watchfloor.app.notes.Note#cleaned cleaned} and bounded when they are done.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deed")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Deed.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = Deed.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = Deed.Assigned.class, name = "assigned"),
    @JsonSubTypes.Type(value = Deed.Escalated.class, name = "escalated"),
    @JsonSubTypes.Type(value = Deed.Closed.class, name = "closed"),
    @JsonSubTypes.Type(value = Deed.Reopened.class, name = "reopened"),
    @JsonSubTypes.Type(value = Deed.Renamed.class, name = "renamed"),
    @JsonSubTypes.Type(value = Deed.Rated.class, name = "rated"),
    @JsonSubTypes.Type(value = Deed.Marked.class, name = "marked"),
    @JsonSubTypes.Type(value = Deed.Noted.class, name = "noted"),
    @JsonSubTypes.Type(value = Deed.TaskAdded.class, name = "task"),
    @JsonSubTypes.Type(value = Deed.TaskSettled.class, name = "task-settled"),
    @JsonSubTypes.Type(value = Deed.Attached.class, name = "attached"),
    @JsonSubTypes.Type(value = Deed.Detached.class, name = "detached"),
    @JsonSubTypes.Type(value = Deed.Merged.class, name = "merged"),
    @JsonSubTypes.Type(value = Deed.Split.class, name = "split"),
    @JsonSubTypes.Type(value = Deed.TakenBack.class, name = "taken-back"),
})
public sealed interface Deed {
    /** Longest text of a note, in characters. */
    int LONGEST_NOTE = 4_000;
    /** Longest title, task or reason, in characters. */
    int LONGEST_LINE = 200;
    /** Most events attached to one incident. */
    int MOST_EVENTS = 1_000;

    /** It began: by itself out of a thread, or by somebody out of events. @param severity null when the thread says */
    record Opened(String title, @Nullable Severity severity) implements Deed {}

    /** Who did this looks after it. */
    record Acknowledged() implements Deed {}

    /** @param owner the operator's name; null for nobody */
    record Assigned(@Nullable String owner) implements Deed {}

    /** More people are needed. */
    record Escalated(String reason) implements Deed {}

    record Closed(Verdict verdict, String reason) implements Deed {}

    record Reopened(String reason) implements Deed {}

    /** @param title empty for the thread's own */
    record Renamed(String title) implements Deed {}

    /** Somebody knows better how bad it is. @param severity null for the thread's own */
    record Rated(@Nullable Severity severity, String reason) implements Deed {}

    record Marked(Tlp tlp, Pap pap) implements Deed {}

    record Noted(String text) implements Deed {}

    record TaskAdded(String text) implements Deed {}

    /** @param task number of the deed that added it */
    record TaskSettled(long task, boolean isDone) implements Deed {}

    /** Events that belong to it, as they were then: retention may take them. */
    record Attached(List<NotedEvent> events) implements Deed {
        public Attached {
            events = List.copyOf(events);
        }
    }

    /** @param positions of events that do not belong to it after all */
    record Detached(List<Long> positions) implements Deed {
        public Detached {
            positions = List.copyOf(positions);
        }
    }

    /** It is told by another one from now on. @param into that one's number */
    record Merged(long into) implements Deed {}

    /** It is told by itself again. */
    record Split() implements Deed {}

    /** An earlier step does not count. @param undone that step's number; one that takes back may be taken back too */
    record TakenBack(long undone) implements Deed {}
}
