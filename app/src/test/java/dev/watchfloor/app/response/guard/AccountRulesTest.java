package dev.watchfloor.app.response.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeGuardSettings;
import dev.watchfloor.app.fakes.FakeProvider;
import dev.watchfloor.app.fakes.FakeRegister;
import dev.watchfloor.app.fakes.FakeSessions;
import dev.watchfloor.app.response.GuardedEntry.Kind;
import dev.watchfloor.app.response.Plan.Refusal;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.ResponseRequest.SessionPick;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.spi.UserAccount.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the guard says of acts on accounts and their sessions. */
class AccountRulesTest {
    private final FakeProvider provider = new FakeProvider();
    private final FakeConnectors connectors =
            new FakeConnectors().with("idp", provider).with("other", new FakeProvider());
    private final FakeSessions sessions = new FakeSessions();
    private final FakeGuardSettings settings = new FakeGuardSettings();
    private final SelfHarmGuard guard =
            SelfHarmGuard.standard(settings, connectors, sessions, List::of, host -> List.of());

    @Test
    void aBreakGlassAccountIsNeitherDisabledNorSignedOut() throws InterruptedException {
        settings.with(Kind.BREAK_GLASS, "Emergency", "Sealed envelope");

        for (ResponseRequest request : List.of(
                disable("u1", "emergency"),
                new ResponseRequest.RequireEnrolment("idp", "u1", "emergency", "lost phone"),
                new ResponseRequest.RevokeUserSessions("idp", "u1", "EMERGENCY", "stolen"),
                revoke("s1", "emergency"),
                disable("Emergency", "somebody"))) {
            assertThat(guard.check(request)).singleElement().satisfies(refusal -> {
                assertThat(refusal.rule()).isEqualTo("break-glass");
                assertThat(refusal.severity()).isEqualTo(Severity.FORBIDDEN);
                assertThat(refusal.sentence()).contains("at idp is a break-glass account (Sealed envelope)");
            });
        }
        assertThat(guard.check(disable("u2", "emergency2"))).isEmpty();
        assertThat(guard.check(new ResponseRequest.EnableUser("idp", "u1", "emergency", "back")))
                .isEmpty();
    }

    @Test
    void aBreakGlassAccountOfOneProviderIsAnyoneElsewhere() throws Exception {
        settings.add(Kind.BREAK_GLASS, List.of("root"), "other", "Root", "agreed");

        assertThat(guard.check(disable("u1", "root"))).isEmpty();
        assertThat(guard.check(new ResponseRequest.DisableUser("other", "u1", "root", "stolen")))
                .extracting(Refusal::rule)
                .containsExactly("break-glass");
    }

    @Test
    void aWrongNameInTheRequestHidesNobody() throws InterruptedException {
        settings.with(Kind.BREAK_GLASS, "emergency", "Safe");
        provider.accounts.add("u1", "emergency", Rank.ORDINARY);
        sessions.with("idp", session("s2", "u2", "emergency"));
        provider.add(session("s3", "u3", "emergency"));

        assertThat(rules(disable("u1", "j.tanaka"))).containsExactly("break-glass");
        assertThat(rules(new ResponseRequest.RevokeUserSessions("idp", "u2", "j.tanaka", "stolen")))
                .containsExactly("break-glass");
        assertThat(rules(revoke("s2", "j.tanaka"))).containsExactly("break-glass");
        assertThat(rules(revoke("s3", "j.tanaka"))).containsExactly("break-glass");
        assertThat(rules(revoke("s4", "j.tanaka"))).isEmpty();
    }

    @Test
    void aDeviceOfABreakGlassAccountIsNotBlocked() throws InterruptedException {
        settings.with(Kind.BREAK_GLASS, "Emergency", "Sealed envelope");
        provider.accounts.add("u2", "emergency", Rank.ORDINARY);
        provider.devices.put(device("d1", null, "EMERGENCY"));
        provider.devices.put(device("d2", "u2", "j.tanaka"));
        provider.devices.put(device("d3", "u3", "j.tanaka"));
        provider.devices.put(device("d4", null, null));

        assertThat(guard.check(block("d1"))).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("break-glass");
            assertThat(refusal.severity()).isEqualTo(Severity.FORBIDDEN);
            assertThat(refusal.sentence())
                    .startsWith("laptop is a device of EMERGENCY at idp, which is a break-glass account"
                            + " (Sealed envelope): ");
        });
        assertThat(rules(block("d2"))).containsExactly("break-glass");
        assertThat(rules(block("d3"))).isEmpty();
        assertThat(rules(block("d4"))).isEmpty();
        assertThat(rules(block("gone"))).isEmpty();
        assertThat(rules(new ResponseRequest.UnblockDevice("idp", "d1", "laptop", "found")))
                .isEmpty();
    }

    @Test
    void aRegisterWithoutAccountsTakesItsNamesFromTheProviders() throws Exception {
        FakeRegister register = new FakeRegister();
        register.devices.put(device("d1", "7", "root"));
        connectors.with("register", register);
        settings.add(Kind.BREAK_GLASS, List.of("root"), "other", "Root", "agreed");
        provider.devices.put(device("d1", "u1", "root"));

        assertThat(rules(new ResponseRequest.BlockDevice("register", "d1", "laptop", "lost")))
                .containsExactly("break-glass");
        assertThat(rules(block("d1"))).isEmpty();
    }

    @Test
    void whoseDeviceItIsIsLeftToASecondPersonWhenTheRegisterIsSilent() throws InterruptedException {
        provider.devices.put(device("d1", "u1", "j.tanaka"));
        provider.devices.down(true);
        assertThat(rules(block("d1"))).isEmpty();
        settings.with(Kind.BREAK_GLASS, "emergency", "Sealed envelope");

        assertThat(guard.check(block("d1"))).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("break-glass");
            assertThat(refusal.severity()).isEqualTo(Severity.NEEDS_APPROVAL);
            assertThat(refusal.sentence())
                    .isEqualTo("Whether laptop is a device of a break-glass account cannot be told: Nobody answers."
                            + " A second person has to agree, or try again when it can be told.");
        });
    }

    @Test
    void theLastAdministratorIsNotDisabled() throws InterruptedException {
        provider.accounts.add("a1", "ana", Rank.LAST_ADMINISTRATOR);
        provider.accounts.accounts.put("a2", new UserAccount("a2", "bo", State.DISABLED, Rank.ADMINISTRATOR));
        provider.accounts.accounts.put("a3", new UserAccount("a3", "cy", State.UNKNOWN, Rank.ADMINISTRATOR));
        provider.accounts.add("u1", "j.tanaka", Rank.ORDINARY);

        assertThat(guard.check(disable("a1", "ana"))).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("last-administrator");
            assertThat(refusal.severity()).isEqualTo(Severity.FORBIDDEN);
            assertThat(refusal.sentence()).startsWith("ana is the last administrator of idp who can sign in. ");
        });
        assertThat(rules(disable("u1", "j.tanaka"))).isEmpty();
        assertThat(rules(disable("a2", "bo"))).isEmpty();
        assertThat(rules(new ResponseRequest.RevokeUserSessions("idp", "a1", "ana", "stolen")))
                .isEmpty();
    }

    @Test
    void oneOfTwoAdministratorsIsDisabledButNotBothInOnePlan() throws InterruptedException {
        provider.accounts.add("a1", "ana", Rank.ADMINISTRATOR);
        provider.accounts.add("a2", "bo", Rank.ADMINISTRATOR);
        List<ResponseRequest> both = List.of(disable("a1", "ana"), disable("a2", "bo"));

        assertThat(rules(disable("a1", "ana"))).isEmpty();
        for (ResponseRequest one : both) {
            assertThat(guard.check(one, both)).singleElement().satisfies(refusal -> {
                assertThat(refusal.rule()).isEqualTo("last-administrator");
                assertThat(refusal.sentence()).contains("who can sign in when this plan is done. ");
            });
        }
        assertThat(guard.check(
                        both.getFirst(),
                        List.of(both.getFirst(), new ResponseRequest.DisableUser("other", "a2", "bo", "x"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNREACHABLE", "FORBIDDEN", "RATE_LIMITED"})
    void whoCannotBeToldFromTheLastAdministratorIsLeftToASecondPerson(ConnectorException.Category category)
            throws InterruptedException {
        provider.accounts.failure = new ConnectorException(category, "The role view-users is missing.");

        assertThat(guard.check(disable("a1", "ana")))
                .extracting(Refusal::rule, Refusal::severity)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("last-administrator", Severity.NEEDS_APPROVAL),
                        org.assertj.core.groups.Tuple.tuple("own-account", Severity.NEEDS_APPROVAL));
        assertThat(guard.check(disable("a1", "ana")))
                .allSatisfy(refusal -> assertThat(refusal.sentence())
                        .contains(
                                "ana is the",
                                "cannot be told: The role view-users is missing. A second person has to agree"));
        assertThat(rules(new ResponseRequest.RevokeUserSessions("idp", "a1", "ana", "stolen")))
                .isEmpty();
    }

    @Test
    void theConsolesOwnAccountIsNeitherDisabledNorSignedOut() throws InterruptedException {
        provider.accounts.own = Set.of("svc");
        sessions.with("idp", session("s1", "svc", "service-account-watchfloor"));

        for (ResponseRequest request : List.of(
                disable("svc", "service-account-watchfloor"),
                new ResponseRequest.RevokeUserSessions("idp", "svc", "x", "stolen"),
                revoke("s1", "j.tanaka"))) {
            assertThat(guard.check(request)).singleElement().satisfies(refusal -> {
                assertThat(refusal.rule()).isEqualTo("own-account");
                assertThat(refusal.severity()).isEqualTo(Severity.FORBIDDEN);
                assertThat(refusal.sentence()).contains("is the account with which this console works at idp");
            });
        }
        assertThat(rules(revoke("s2", "j.tanaka"))).isEmpty();
        assertThat(rules(new ResponseRequest.DisableUser("other", "svc", "svc", "x")))
                .isEmpty();
    }

    @Test
    void aProviderThatIsNotThereIsThePlansMatter() throws InterruptedException {
        assertThat(rules(new ResponseRequest.DisableUser("gone", "u1", "j.tanaka", "stolen")))
                .isEmpty();
        assertThat(rules(new ResponseRequest.RevokeSessions(
                        "gone", new SessionRef("s1", SessionRef.Kind.ONLINE), "j.tanaka", "stolen")))
                .isEmpty();
    }

    private List<String> rules(ResponseRequest request) throws InterruptedException {
        return guard.check(request).stream().map(Refusal::rule).toList();
    }

    private static ResponseRequest disable(String id, String name) {
        return new ResponseRequest.DisableUser("idp", id, name, "stolen");
    }

    private static ResponseRequest block(String id) {
        return new ResponseRequest.BlockDevice("idp", id, "laptop", "lost");
    }

    private static Device device(String id, @Nullable String userId, @Nullable String userName) {
        return new Device(id, "laptop", userId, userName, null, null, Device.State.APPROVED);
    }

    /** With another session beside it, so that one of many is found too. */
    private static ResponseRequest revoke(String id, String name) {
        return new ResponseRequest.RevokeSessions(
                "idp",
                List.of(
                        new SessionPick(new SessionRef("s9", SessionRef.Kind.OFFLINE), "k.novak"),
                        new SessionPick(new SessionRef(id, SessionRef.Kind.ONLINE), name)),
                "stolen");
    }

    private static Session session(String id, String userId, String userName) {
        return new Session(
                new SessionRef(id, SessionRef.Kind.ONLINE),
                userId,
                userName,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                null,
                false);
    }
}
