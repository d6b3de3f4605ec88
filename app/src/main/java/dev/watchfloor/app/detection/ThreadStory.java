package dev.watchfloor.app.detection;

import dev.watchfloor.connectors.event.Addresses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells an episode as a thread: its steps in order of time, why they belong together, and what to do. */
final class ThreadStory {
    private static final int MOST_SESSION_STEPS = 5;

    private ThreadStory() {}

    static AttackThread tell(String id, Trail trail, Episode episode) {
        String network = Addresses.canonical(trail.network());
        long accounts = trail.accountsBefore(episode.started());
        StepWriter writer = new StepWriter(network, accounts >= Thresholds.SHARED_ACCOUNTS, accounts);
        List<SessionTrace> sessions = episode.sessions();
        List<ThreadStep> steps = new ArrayList<>();
        writer.refused(episode.refused()).ifPresent(steps::add);
        writer.failed(episode.failed()).ifPresent(steps::add);
        writer.detections(episode.alerts(), episode.decoys()).ifPresent(steps::add);
        sessions.stream().limit(MOST_SESSION_STEPS).forEach(trace -> {
            steps.add(writer.opened(trace, episode));
            writer.served(trace).ifPresent(steps::add);
        });
        steps.sort(Comparator.comparing(ThreadStep::from));
        SessionTrace session = sessions.isEmpty() ? null : worst(sessions);
        boolean isStuffing = Scoring.isStuffing(episode);
        return new AttackThread(
                id,
                Scoring.of(episode, session, writer.isShared(), accounts),
                title(network, session, isStuffing),
                explanation(network, episode, sessions.size(), writer),
                advice(network, session, writer.isShared()),
                firstUnjoined(steps),
                Techniques.of(episode),
                EntityReader.read(trail, episode),
                trail.network(),
                session == null || session.opened().user().isEmpty()
                        ? null
                        : session.opened().user(),
                session == null ? null : session.opened().connector(),
                session == null ? null : session.opened().session());
    }

    /** The session that most was served to. */
    private static SessionTrace worst(List<SessionTrace> sessions) {
        SessionTrace worst = sessions.getFirst();
        for (SessionTrace trace : sessions) {
            if (trace.served().bytesOut() > worst.served().bytesOut()) {
                worst = trace;
            }
        }
        return worst;
    }

    private static String title(String network, @Nullable SessionTrace session, boolean isStuffing) {
        if (session != null) {
            return isStuffing
                    ? "Credential stuffing led to a valid session"
                    : "A session was opened from a network that touched a honeypot";
        }
        return isStuffing ? "Credential stuffing from " + network : "Honeypot touched from " + network;
    }

    private static String explanation(String network, Episode episode, int sessions, StepWriter writer) {
        List<String> reasons = new ArrayList<>();
        long attempts = episode.refused().count() + episode.failed().count();
        if (attempts > 0) {
            Duration span = Duration.between(episode.started(), episode.latest());
            reasons.add(attempts + " attempts to sign in from " + network + " failed or were refused within "
                    + Math.max(1, span.toMinutes()) + " min; the console speaks of stuffing from "
                    + Thresholds.STUFFING_ATTEMPTS + " in " + Thresholds.STUFFING_SPAN.toMinutes() + " min");
        }
        if (!episode.decoys().isEmpty()) {
            long touches = episode.decoys().count();
            reasons.add("a honeypot was touched " + (touches == 1 ? "once" : touches + " times")
                    + ", where nobody has honest business");
        }
        if (sessions > 0) {
            reasons.add(
                    sessions == 1
                            ? "then a session was opened from the same network"
                            : "then " + sessions + " sessions were opened from the same network");
        }
        String text = String.join("; ", reasons) + ".";
        return writer.isShared()
                ? text + " " + writer.accounts()
                        + " accounts signed in from this network before, so the session may be a bystander's."
                : text;
    }

    private static String advice(String network, @Nullable SessionTrace session, boolean shared) {
        String block = "Block " + network + " on the gateways";
        if (session == null) {
            return block + " and watch whether a session opens from it.";
        }
        String user = session.opened().user().isEmpty()
                ? "the account"
                : session.opened().user();
        String act =
                block + ", revoke the session of " + user + ", then reset the password and check the second factor.";
        return shared ? "Ask " + user + " first: others use this network too. If it was not them: " + act : act;
    }

    /** The first step joins nothing. */
    private static List<ThreadStep> firstUnjoined(List<ThreadStep> steps) {
        List<ThreadStep> numbered = new ArrayList<>(steps);
        numbered.set(0, numbered.getFirst().unjoined());
        return numbered;
    }
}
