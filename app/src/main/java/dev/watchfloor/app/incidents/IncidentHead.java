package dev.watchfloor.app.incidents;

import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * An incident as a line of the queue.
 *
 * @param number unique; the first thread of it has the same
 * @param title one line
 * @param severity the analyst's, else the worst of its threads
 * @param points score of its worst thread, 0 to 100; {@link #UNKNOWN} when it has none
 * @param state where it is
 * @param verdict what it turned out to be; null until closed
 * @param owner operator who looks after it, or null
 * @param tlp with whom it may be shared
 * @param pap what may be done with it
 * @param opened when the console or somebody opened it
 * @param changed when somebody last did something to it; threads grow without
 * @param started time of its first event, else when it was opened
 * @param latest time of its latest event so far, else when it was opened
 * @param networks where it comes from
 * @param users accounts concerned
 * @param events how many events its threads' steps and attachments stand for
 * @param openTasks tasks not done
 * @param mergedInto number of the one that tells it now, or null
 * @param grewWhenClosed whether events came after it was closed
 */
public record IncidentHead(
        long number,
        String title,
        Severity severity,
        int points,
        IncidentState state,
        @Nullable Verdict verdict,
        @Nullable String owner,
        Tlp tlp,
        Pap pap,
        Instant opened,
        Instant changed,
        Instant started,
        Instant latest,
        List<String> networks,
        List<String> users,
        long events,
        int openTasks,
        @Nullable Long mergedInto,
        boolean grewWhenClosed) {
    /** Nobody can say. */
    public static final int UNKNOWN = -1;

    public IncidentHead {
        networks = List.copyOf(networks);
        users = List.copyOf(users);
    }

    /** As it is called, such as {@code INC-7}. */
    public String id() {
        return idOf(number);
    }

    /** What an incident of a number is called. */
    public static String idOf(long number) {
        return "INC-" + number;
    }

    /** The number of an id such as {@code INC-7}; empty for other words. */
    public static OptionalLong numberOf(String id) {
        if (!id.matches("INC-[0-9]{1,18}")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(id.substring(4)));
    }
}
