package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells an episode as a thread: its steps in order of time, why they belong together, and what to do. */
final class ThreadStory {
    private final ThreadOrigin origin;
    private final Episode episode;
    private final Doubts doubts;
    private final Tallies all;
    private final List<SessionTrace> sessions;
    private final @Nullable SessionTrace session;
    private final boolean isStuffing;

    private ThreadStory(ThreadOrigin origin, Episode episode, Doubts doubts) {
        this.origin = origin;
        this.episode = episode;
        this.doubts = doubts;
        all = episode.all();
        sessions = doubts.sessions();
        session = sessions.isEmpty() ? null : worst(sessions);
        isStuffing = Scoring.isStuffing(all);
    }

    static AttackThread tell(String id, Trail trail, Episode episode, Sources sources, SharedAddresses shared) {
        Doubts doubts = new Doubts(trail, episode, sources, shared);
        return new ThreadStory(trail.origin(), episode, doubts).thread(id);
    }

    private AttackThread thread(String id) {
        return new AttackThread(
                id,
                Scoring.of(episode, session, doubts),
                title(),
                explanation(),
                advice(),
                StepList.of(episode, doubts),
                Techniques.of(all, session != null),
                EntityReader.read(origin, episode, doubts),
                origin.network(),
                user(),
                session == null ? null : session.opened().connector(),
                session == null ? null : session.opened().session());
    }

    private @Nullable String user() {
        return Stream.concat(Stream.ofNullable(session).map(SessionTrace::opened), episode.findings().stream())
                .map(Clue::user)
                .filter(user -> !user.isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** The session that most was served to, of those that are joined by something better than the account. */
    private static SessionTrace worst(List<SessionTrace> sessions) {
        return sessions.stream()
                .max(Comparator.comparing((SessionTrace trace) ->
                                trace.via() == null || trace.via().key() != Link.Key.USER)
                        .thenComparingLong(trace -> trace.served().bytesOut())
                        .thenComparing(trace -> trace.opened().when(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private String title() {
        boolean isDecoy = !all.of(Clue.Sort.DECOY).isEmpty();
        if (session != null && isStuffing) {
            return "Credential stuffing led to a valid session";
        }
        if (session != null && isDecoy && origin.network() != null) {
            return "A session was opened from a network that touched a honeypot";
        }
        if (isStuffing || isDecoy) {
            return (isStuffing ? "Credential stuffing from " : "Honeypot touched from ") + origin.words();
        }
        return episode.findings().stream()
                        .max(Comparator.comparing(Clue::severity))
                        .map(Clue::rule)
                        .orElse("Findings")
                + ": " + origin.words();
    }

    private String explanation() {
        List<String> reasons = new ArrayList<>();
        long attempts = all.attempts();
        if (attempts > 0) {
            reasons.add(attempts + " attempts to sign in from " + origin.words() + " failed or were refused within "
                    + words(all.attemptSpan()) + "; the console speaks of stuffing from "
                    + Thresholds.STUFFING_ATTEMPTS + " in " + Thresholds.STUFFING_SPAN.toMinutes() + " min");
        }
        long touches = all.of(Clue.Sort.DECOY).count();
        if (touches > 0) {
            reasons.add("a honeypot was touched " + (touches == 1 ? "once" : touches + " times")
                    + ", where nobody has honest business");
        }
        episode.findings().stream()
                .limit(3)
                .forEach(finding -> reasons.add(
                        finding.sort() == Clue.Sort.INDICATOR
                                ? "an indicator matched: " + finding.rule()
                                : "the rule \u201c" + finding.rule() + "\u201d found something grave"));
        if (!sessions.isEmpty()) {
            String from = origin.network() == null ? "of the same account, device or session" : "from the same network";
            reasons.add(
                    sessions.size() == 1
                            ? "then a session was opened " + from
                            : "then " + sessions.size() + " sessions were opened " + from);
        }
        String text = String.join("; ", reasons) + ".";
        String capital = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return doubts.isShared()
                ? capital + " Others use this network too (" + doubts.sharedBy()
                        + "), so the session may be a bystander's."
                : capital;
    }

    private String advice() {
        String user = user();
        String whom = user == null ? "the account" : user;
        String act = "revoke the session of " + whom + ", then reset the password and check the second factor.";
        if (origin.network() == null) {
            return user == null && session == null
                    ? "Look at the events behind the finding: they name neither an address nor an account."
                    : "Ask " + whom + " whether it was them. If it was not: " + act;
        }
        String block = "Block " + Addresses.canonical(origin.network()) + " on the gateways";
        if (session == null) {
            return block + " and watch whether a session opens from it.";
        }
        return doubts.isShared()
                ? "Ask " + whom + " first: others use this network too. If it was not them: " + block + ", " + act
                : block + ", " + act;
    }

    /** Rounded up. */
    private static String words(Duration span) {
        long seconds = span.plusMillis(999).toSeconds();
        return seconds < 120 ? Math.max(1, seconds) + " s" : Math.ceilDiv(seconds, 60) + " min";
    }
}
