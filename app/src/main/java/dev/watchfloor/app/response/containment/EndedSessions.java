package dev.watchfloor.app.response.containment;

import dev.watchfloor.app.response.Action.ActionStep;
import dev.watchfloor.app.response.Containment.Artefact;
import dev.watchfloor.app.response.Containment.State;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.app.response.Spans;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionTraits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the end of sessions has reached: the sessions themselves, tokens already handed out, offline sessions. */
final class EndedSessions {
    private final SessionBoard board;

    EndedSessions(SessionBoard board) {
        this.board = board;
    }

    /** @param traits null when the provider cannot be asked */
    List<Artefact> of(
            ResponseRequest.RevokeSessions request, ActionStep step, @Nullable SessionTraits traits, Instant now) {
        List<Artefact> artefacts = new ArrayList<>();
        List<SessionPick> open = request.sessions().stream()
                .filter(pick -> board.find(request.provider(), pick.session())
                        .filter(session -> session.state() == SessionRecord.State.OPEN)
                        .isPresent())
                .toList();
        String owners = owners(request);
        artefacts.add(sessions(step, request.sessions().size(), open.size(), owners));
        artefacts.add(tokens(step, owners, traits == null ? null : traits.accessTokenLife(), now));
        Set<String> users =
                request.sessions().stream().map(SessionPick::userName).collect(Collectors.toSet());
        boolean onlineOnly =
                request.sessions().stream().allMatch(pick -> pick.session().kind() == SessionRef.Kind.ONLINE);
        long offline = board.open().stream()
                .filter(session -> session.provider().equals(request.provider()))
                .filter(session -> users.contains(session.session().userName()))
                .filter(session -> session.session().ref().kind() == SessionRef.Kind.OFFLINE)
                .count();
        if (onlineOnly && offline > 0 && (traits == null || traits.offlineSurvives())) {
            artefacts.add(new Artefact(
                    step.target(),
                    "Offline sessions of " + owners,
                    State.LIVES,
                    null,
                    Spans.count(offline, "offline session") + (offline == 1 ? " goes" : " go")
                            + " on; revoke all sessions of the account to end them too.",
                    null));
        }
        return artefacts;
    }

    /** @param traits null when the provider cannot be asked */
    List<Artefact> of(
            ResponseRequest.RevokeUserSessions request, ActionStep step, @Nullable SessionTraits traits, Instant now) {
        return List.of(
                ofUser(request.provider(), request.userId(), request.userName(), step),
                tokens(step, request.userName(), traits == null ? null : traits.accessTokenLife(), now));
    }

    /** All sessions that an account had when it was acted on. */
    Artefact ofUser(String provider, String userId, String userName, ActionStep step) {
        long left = board.open().stream()
                .filter(session -> session.provider().equals(provider))
                .filter(session -> session.session().userId().equals(userId))
                .filter(session -> !session.session().started().isAfter(step.changed()))
                .count();
        String name = "Sessions of " + userName;
        return left == 0
                ? new Artefact(
                        step.target(), name, State.PROVEN, null, "The provider lists none of them any more.", null)
                : new Artefact(
                        step.target(),
                        name,
                        State.CONTRADICTED,
                        null,
                        Spans.count(left, "session") + " from before the act " + (left == 1 ? "is" : "are")
                                + " listed again.",
                        null);
    }

    /** Tokens that were handed out before. */
    static Artefact tokens(ActionStep step, String owners, @Nullable Duration life, Instant now) {
        String name = "Access tokens of " + owners;
        if (life == null) {
            return new Artefact(
                    step.target(),
                    name,
                    State.UNPROVEN,
                    null,
                    "Services that check tokens by themselves may go on taking them; the provider does not say how long.",
                    null);
        }
        Instant end = step.changed().plus(life);
        return now.isBefore(end)
                ? new Artefact(
                        step.target(),
                        name,
                        State.LIVES,
                        end,
                        "Services that check tokens without asking the provider go on taking them.",
                        null)
                : new Artefact(step.target(), name, State.EXPIRED, end, "The last of them has run out.", null);
    }

    private static Artefact sessions(ActionStep step, int all, int open, String owners) {
        String name = all == 1 ? "Session of " + owners : all + " sessions of " + owners;
        return open == 0
                ? new Artefact(
                        step.target(),
                        name,
                        State.PROVEN,
                        null,
                        all == 1
                                ? "The provider does not list it any more."
                                : "The provider lists none of them any more.",
                        null)
                : new Artefact(
                        step.target(),
                        name,
                        State.CONTRADICTED,
                        null,
                        open + " of " + all + (open == 1 ? " is" : " are") + " listed again.",
                        null);
    }

    private static String owners(ResponseRequest.RevokeSessions request) {
        List<String> owners = request.sessions().stream()
                .map(SessionPick::userName)
                .distinct()
                .toList();
        return owners.size() == 1 ? owners.getFirst() : Spans.count(owners.size(), "user");
    }
}
