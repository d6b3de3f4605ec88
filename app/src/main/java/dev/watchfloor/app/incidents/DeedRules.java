package dev.watchfloor.app.incidents;

import dev.watchfloor.app.notes.Note;
import java.util.Locale;
import java.util.Objects;

/** What deeds may say, when they may be done, and how the audit tells them. Stateless. */
final class DeedRules {
    private DeedRules() {}

    /**
     * The deed with its texts cleaned.
     *
     * @throws IllegalArgumentException when a text is missing or too long, or there are too many events
     */
    static Deed fitting(Deed deed) {
        return switch (deed) {
            case Deed.Opened opened -> new Deed.Opened(said(opened.title(), "a title"), opened.severity());
            case Deed.Escalated escalated -> new Deed.Escalated(line(escalated.reason()));
            case Deed.Closed closed -> new Deed.Closed(closed.verdict(), line(closed.reason()));
            case Deed.Reopened reopened -> new Deed.Reopened(line(reopened.reason()));
            case Deed.Renamed renamed -> new Deed.Renamed(line(renamed.title()));
            case Deed.Rated rated -> new Deed.Rated(rated.severity(), line(rated.reason()));
            case Deed.TaskAdded task -> new Deed.TaskAdded(said(task.text(), "a task"));
            case Deed.Noted noted -> {
                String text = Note.cleaned(noted.text());
                if (text.isEmpty() || text.length() > Deed.LONGEST_NOTE) {
                    throw new IllegalArgumentException("A note has 1 to " + Deed.LONGEST_NOTE + " characters.");
                }
                yield new Deed.Noted(text);
            }
            case Deed.Attached attached -> {
                if (attached.events().size() > Deed.MOST_EVENTS) {
                    throw new IllegalArgumentException(
                            "An incident holds at most " + Deed.MOST_EVENTS + " attached events.");
                }
                yield attached;
            }
            case Deed.Assigned(String owner) -> owner == null ? deed : new Deed.Assigned(said(owner, "a name"));
            case Deed.Acknowledged _,
                    Deed.Marked _,
                    Deed.TaskSettled _,
                    Deed.Detached _,
                    Deed.Merged _,
                    Deed.Split _,
                    Deed.TakenBack _ -> deed;
        };
    }

    /** @throws IllegalArgumentException when it cannot be done to this one */
    static void requirePossible(Board board, long number, Deed deed) {
        IncidentFold fold = board.fold(number);
        switch (deed) {
            case Deed.Merged(long into) -> {
                board.fold(into);
                if (board.teller(into) == number) {
                    throw new IllegalArgumentException(IncidentHead.idOf(number) + " cannot be merged into itself.");
                }
                if (board.teller(into) != into) {
                    throw new IllegalArgumentException(IncidentHead.idOf(into) + " is merged into "
                            + IncidentHead.idOf(board.teller(into)) + ": merge into that one.");
                }
            }
            case Deed.TaskSettled(long task, boolean _) -> {
                if (fold.tasks().stream().noneMatch(known -> known.number() == task)) {
                    throw new IllegalArgumentException(IncidentHead.idOf(number) + " has no task " + task + ".");
                }
            }
            case Deed.Attached attached -> {
                if (fold.events().size() + attached.events().size() > Deed.MOST_EVENTS) {
                    throw new IllegalArgumentException(
                            "An incident holds at most " + Deed.MOST_EVENTS + " attached events.");
                }
            }
            case Deed.Opened _, Deed.TakenBack _ ->
                throw new IllegalArgumentException("This is not done to an incident that is there.");
            case Deed.Acknowledged _,
                    Deed.Assigned _,
                    Deed.Escalated _,
                    Deed.Closed _,
                    Deed.Reopened _,
                    Deed.Renamed _,
                    Deed.Rated _,
                    Deed.Marked _,
                    Deed.Noted _,
                    Deed.TaskAdded _,
                    Deed.Detached _,
                    Deed.Split _ -> {}
        }
    }

    /** Whether the console tells one as part of another: when both are there, and nobody ever merged or split it. */
    static boolean mergesByItself(Board board, long number, long into) {
        return number != into
                && board.has(number)
                && board.has(into)
                && board.teller(into) != number
                && board.fold(number).history().stream()
                        .noneMatch(entry -> entry.deed() instanceof Deed.Merged || entry.deed() instanceof Deed.Split);
    }

    /** Whether a deed made a difference. */
    static boolean differs(IncidentFold before, IncidentFold after) {
        return before.state() != after.state()
                || before.verdict() != after.verdict()
                || before.severity() != after.severity()
                || before.tlp() != after.tlp()
                || before.pap() != after.pap()
                || !before.title().equals(after.title())
                || !Objects.equals(before.owner(), after.owner())
                || !Objects.equals(before.mergedInto(), after.mergedInto())
                || !before.notes().equals(after.notes())
                || !before.tasks().equals(after.tasks())
                || !before.events().equals(after.events());
    }

    /** For the audit. */
    static String verb(Deed deed) {
        return switch (deed) {
            case Deed.Opened _ -> "open";
            case Deed.Acknowledged _ -> "acknowledge";
            case Deed.Assigned _ -> "assign";
            case Deed.Escalated _ -> "escalate";
            case Deed.Closed _ -> "close";
            case Deed.Reopened _ -> "reopen";
            case Deed.Renamed _ -> "rename";
            case Deed.Rated _ -> "rate";
            case Deed.Marked _ -> "mark";
            case Deed.Noted _ -> "note";
            case Deed.TaskAdded _ -> "task";
            case Deed.TaskSettled _ -> "task.settle";
            case Deed.Attached _ -> "attach";
            case Deed.Detached _ -> "detach";
            case Deed.Merged _ -> "merge";
            case Deed.Split _ -> "split";
            case Deed.TakenBack _ -> "undo";
        };
    }

    /** For the audit. */
    static String sentence(Deed deed) {
        return switch (deed) {
            case Deed.Opened opened -> opened.title() + ".";
            case Deed.Acknowledged _ -> "Owned by who did this.";
            case Deed.Assigned(String owner) -> owner == null ? "Owned by nobody." : "Owned by " + owner + ".";
            case Deed.Escalated(String reason) -> reason;
            case Deed.Closed(Verdict verdict, String reason) -> (word(verdict) + ". " + reason).strip();
            case Deed.Reopened(String reason) -> reason;
            case Deed.Renamed(String title) -> title.isEmpty() ? "As the thread says." : title + ".";
            case Deed.Rated rated ->
                ((rated.severity() == null ? "As the thread says" : word(rated.severity())) + ". " + rated.reason())
                        .strip();
            case Deed.Marked(Tlp tlp, Pap pap) -> "TLP:" + tlp + ", PAP:" + pap + ".";
            case Deed.Noted(String text) -> text.length() + " characters.";
            case Deed.TaskAdded(String text) -> text;
            case Deed.TaskSettled(long task, boolean isDone) ->
                "Task " + task + (isDone ? " is done." : " is not done.");
            case Deed.Attached attached -> attached.events().size() + " events.";
            case Deed.Detached detached -> detached.positions().size() + " events.";
            case Deed.Merged(long into) -> "Into " + IncidentHead.idOf(into) + ".";
            case Deed.Split _ -> "Told by itself again.";
            case Deed.TakenBack(long undone) -> "Step " + undone + " counts no more.";
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String said(String text, String what) {
        String line = line(text);
        if (line.isEmpty()) {
            throw new IllegalArgumentException("Say something: " + what + " cannot be empty.");
        }
        return line;
    }

    private static String line(String text) {
        String line = Note.cleaned(text).replaceAll("\\s+", " ");
        if (line.length() > Deed.LONGEST_LINE) {
            throw new IllegalArgumentException("At most " + Deed.LONGEST_LINE + " characters, please.");
        }
        return line;
    }
}
