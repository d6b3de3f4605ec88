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
        all = doubts.counted();
        sessions = doubts.countedSessions();
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
                EntityReader.read(origin, doubts),
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

    /** The session that most was served to. */
    private static SessionTrace worst(List<SessionTrace> sessions) {
        return sessions.stream()
                .max(Comparator.comparingLong(
                                (SessionTrace trace) -> trace.served().bytesOut())
                        .thenComparing(trace -> trace.opened().when(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private String title() {
        boolean isDecoy = !all.of(Clue.Sort.DECOY).isEmpty();
        if (session != null && isStuffing) {
            return ThreadText.get("title.stuffing-session");
        }
        if (session != null && isDecoy && origin.network() != null) {
            return ThreadText.get("title.decoy-session");
        }
        if (isStuffing || isDecoy) {
            return ThreadText.format(isStuffing ? "title.stuffing" : "title.decoy", origin.words());
        }
        return episode.findings().stream()
                .max(Comparator.comparing(Clue::severity))
                .map(finding -> ThreadText.format("title.rule", finding.rule(), origin.words()))
                .orElseGet(() -> ThreadText.format("title.findings", origin.words()));
    }

    private String explanation() {
        List<String> reasons = new ArrayList<>();
        long attempts = all.attempts();
        if (attempts > 0) {
            reasons.add(ThreadText.format(
                    "why.attempts",
                    attempts,
                    origin.words(),
                    words(all.attemptSpan()),
                    Thresholds.STUFFING_ATTEMPTS,
                    Thresholds.STUFFING_SPAN.toMinutes()));
        }
        long touches = all.of(Clue.Sort.DECOY).count();
        if (touches > 0) {
            reasons.add(ThreadText.format("why.decoy", touches));
        }
        episode.findings().stream()
                .limit(3)
                .forEach(finding -> reasons.add(ThreadText.format(
                        finding.sort() == Clue.Sort.INDICATOR ? "why.indicator" : "why.rule", finding.rule())));
        if (!sessions.isEmpty()) {
            reasons.add(ThreadText.format(
                    origin.network() == null ? "why.session-of-actor" : "why.session-of-network", sessions.size()));
        }
        if (doubts.isShared()) {
            reasons.add(ThreadText.format("why.shared", doubts.sharedBy()));
        }
        return String.join(" ", reasons);
    }

    private String advice() {
        String user = user();
        String whom = user == null ? ThreadText.get("advice.account") : user;
        if (origin.network() == null) {
            return user == null && session == null
                    ? ThreadText.get("advice.look")
                    : ThreadText.format("advice.ask", whom);
        }
        String network = Addresses.canonical(origin.network());
        if (session == null) {
            return ThreadText.format("advice.watch", network);
        }
        return ThreadText.format(doubts.isShared() ? "advice.ask-first" : "advice.block", network, whom);
    }

    /** Rounded up. */
    private static String words(Duration span) {
        long seconds = span.plusMillis(999).toSeconds();
        return seconds < 120
                ? ThreadText.format("span.seconds", Math.max(1, seconds))
                : ThreadText.format("span.minutes", Math.ceilDiv(seconds, 60));
    }
}
