package dev.watchfloor.benchmark.events;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What happened to somebody's session, as Keycloak tells it.
 *
 * @param time whole milliseconds
 * @param kind a session started, went on or ended, or a sign-in failed
 * @param person whose
 * @param client the application
 * @param address from where
 */
record IdentityRecord(Instant time, Kind kind, int person, String client, IPAddress address) {

    static IdentityRecord of(Occasion occasion) {
        Draw draw = occasion.draw();
        Wave wave = occasion.wave();
        Instant time = occasion.time().truncatedTo(ChronoUnit.MILLIS);
        if (wave != null) {
            return new IdentityRecord(
                    time, Kind.SIGN_IN, draw.below(People.COUNT), "webshop", Hosts.attacker(wave, draw));
        }
        int person = People.anyone(draw);
        return new IdentityRecord(
                time, kind(People.sessionAge(person, time), draw), person, People.client(draw), Hosts.client(draw));
    }

    SecurityEvent event(String id) {
        String user = People.name(person);
        boolean failed = kind == Kind.SIGN_IN;
        return SecurityEvent.of("login:" + id, time, Layer.IDENTITY, kind)
                .severity(failed ? Severity.LOW : Severity.INFORMATIONAL)
                .outcome(failed ? Outcome.FAILURE : Outcome.SUCCESS)
                .summary(summary(user))
                .source(address)
                .user(user)
                .userId(People.id(person))
                .session(failed ? null : People.session(person, time))
                .raw(raw(id, user, failed))
                .build();
    }

    private static Kind kind(double age, Draw draw) {
        if (draw.chance(0.03)) {
            return Kind.SIGN_IN;
        }
        return age < 0.08 ? Kind.SESSION_STARTED : age < 0.93 ? Kind.SESSION_REFRESHED : Kind.SESSION_ENDED;
    }

    private String summary(String user) {
        return switch (kind) {
            case SESSION_STARTED -> user + " signed in to " + client;
            case SESSION_REFRESHED -> "Session of " + user + " went on at " + client;
            case SESSION_ENDED -> user + " signed out of " + client;
            default -> "Sign-in of " + user + " to " + client + " failed: wrong password or code";
        };
    }

    private String type() {
        return switch (kind) {
            case SESSION_STARTED -> "LOGIN";
            case SESSION_REFRESHED -> "REFRESH_TOKEN";
            case SESSION_ENDED -> "LOGOUT";
            default -> "LOGIN_ERROR";
        };
    }

    private String raw(String id, String user, boolean failed) {
        StringBuilder raw = new StringBuilder(500);
        EveLines.text(raw.append('{'), "id", id);
        raw.append(",\"time\":").append(time.toEpochMilli());
        EveLines.text(raw.append(','), "type", type());
        EveLines.text(raw.append(','), "realmId", "b0ed8a5d-c7fb-48ff-88f7-67ea874c7662");
        EveLines.text(raw.append(','), "clientId", client);
        EveLines.text(raw.append(','), "userId", People.id(person));
        if (!failed) {
            EveLines.text(raw.append(','), "sessionId", People.session(person, time));
        }
        EveLines.text(raw.append(','), "ipAddress", Addresses.canonical(address));
        if (failed) {
            EveLines.text(raw.append(','), "error", "invalid_user_credentials");
        }
        EveLines.text(raw.append(",\"details\":{"), "auth_method", "openid-connect");
        EveLines.text(raw.append(','), "auth_type", "code");
        return EveLines.text(raw.append(','), "username", user).append("}}").toString();
    }
}
