package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every request survives being written and read; what is not one is refused. */
class RequestJsonTest {

    static Stream<ResponseRequest> requests() {
        Set<IPAddress> networks = Set.of(network("203.0.113.0/24"), network("2001:db8::/48"), network("198.51.100.7"));
        return Stream.of(
                new ResponseRequest.Block(
                        networks, Instant.parse("2026-11-24T10:00:00.123Z"), Set.of("edge", "inner"), "Üß \u202e"),
                new ResponseRequest.Block(networks, null, Set.of("edge"), ""),
                new ResponseRequest.Lift(networks, Set.of("edge"), "over"),
                new ResponseRequest.AdoptDenylist("edge", "agreed"),
                new ResponseRequest.RevokeSessions(
                        "idp",
                        List.of(
                                new SessionPick(new SessionRef("-a/b", SessionRef.Kind.ONLINE), "j.tanaka"),
                                new SessionPick(new SessionRef("x", SessionRef.Kind.OFFLINE), "a.b")),
                        "stolen"),
                new ResponseRequest.RevokeUserSessions("idp", "u1", "j.tanaka", "stolen"),
                new ResponseRequest.DisableUser("idp", "u1", "j.tanaka", "stolen"),
                new ResponseRequest.EnableUser("idp", "u1", "j.tanaka", "found"),
                new ResponseRequest.RequireEnrolment("idp", "u1", "j.tanaka", "lost phone"),
                new ResponseRequest.ApproveDevice("idp", "d1", "Laptop", "known"),
                new ResponseRequest.BlockDevice("idp", "d1", "Laptop", "stolen"),
                new ResponseRequest.UnblockDevice("idp", "d1", "Laptop", "found"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isReadAsItWasWritten(ResponseRequest request) throws UnreadableRequestException {
        assertThat(RequestJson.read(RequestJson.write(request))).isEqualTo(request);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void missingOrForeignFieldsAreRefused(ResponseRequest request) {
        ObjectNode whole = RequestJson.write(request);
        for (String field : List.copyOf(
                whole.properties().stream().map(java.util.Map.Entry::getKey).toList())) {
            assertThatThrownBy(() -> RequestJson.read(whole.deepCopy().without(field)))
                    .as(field)
                    .isInstanceOf(UnreadableRequestException.class);
            assertThatThrownBy(() -> RequestJson.read(whole.deepCopy().put(field, 7)))
                    .as(field)
                    .isInstanceOf(UnreadableRequestException.class)
                    .hasMessageEndingWith(".");
        }
    }

    private static IPAddress network(String text) {
        return Addresses.parse(text).orElseGet(() -> {
            try {
                return Addresses.network(text);
            } catch (dev.watchfloor.connectors.event.InvalidAddressException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        });
    }
}
