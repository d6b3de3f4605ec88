package dev.watchfloor.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.fakes.StampServer;
import dev.watchfloor.app.fakes.TestAuthority;
import dev.watchfloor.connectors.testing.SilentServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeStampServiceTest {
    private static final String PROFILE = "5f0c2d6e-6f0f-4b43-9f3e-0a6a2f2b9d11";
    private static final TestAuthority AUTHORITY = new TestAuthority("CN=Test Authority");
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");
    private static final TestAuthority.Identity STAMPER = AUTHORITY.stamper("CN=Test Stamps 1,O=Test", LATER);

    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");
    private final MovableClock theirs = new MovableClock("2026-11-24T10:00:02Z");
    private final Anchor anchor =
            Anchor.of(PROFILE, Chains.of(1).getFirst(), Instant.parse("2026-11-24T10:00:00Z"), FakeSigner.HERE);

    @TempDir
    Path home;

    private StampServer server;
    private ProofFolder folder;

    @BeforeEach
    void open() throws IOException {
        server = new StampServer(AUTHORITY, STAMPER, theirs);
        folder = new ProofFolder(home, PROFILE);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aStampIsKeptBesideTheAnchorAndSaysTimeAndAuthority() throws Exception {
        service(server.address(), AUTHORITY.pem()).put(anchor);

        List<Stamp> kept = folder.stamps();
        assertThat(kept).extracting(Stamp::anchor).containsExactly(anchor);
        assertThat(StampCheck.trusting(AUTHORITY.pem()).look(kept, Set.of(anchor.key())))
                .containsExactly(new StampFinding(kept.getFirst(), theirs.instant(), "Test Stamps 1", ""));
        assertThat(AnchorLine.read(
                        kept.getFirst().line().substring(kept.getFirst().line().indexOf("WATCHFLOOR-AUDIT"))))
                .contains(anchor);
    }

    @Test
    void anAnswerToAnotherQuestionIsRefused() {
        server.hear(StampServer::withOtherNonce);
        assertRefused("answers another question");
    }

    @Test
    void aStampOnSomethingElseIsRefused() {
        server.hear(StampServer::forOther);
        assertRefused("something else");
    }

    @Test
    void aRefusalIsToldInWordsThatCannotHarm() {
        server.refuse();
        assertRefused("refused", "no money", "status 2");
    }

    @Test
    void anHttpErrorIsNamed() {
        server.answerWithStatus(503);
        assertRefused("503");
    }

    @Test
    void anOversizedAnswerIsNotReadToItsEnd() {
        server.say(answer -> new byte[64 * 1024 + 1]);
        assertThatThrownBy(() -> service(server.address(), AUTHORITY.pem()).put(anchor))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("capacity");
    }

    @Test
    void whoIsVouchedForByNobodyIsRefused() {
        TestAuthority strangers = new TestAuthority("CN=Test Authority");
        server.signWith(strangers.stamper("CN=Stranger", LATER));
        assertRefused("Stranger", "no authority vouches");
    }

    @Test
    void aCertificateThatHasEndedIsRefused() {
        server.signWith(AUTHORITY.stamper("CN=Old Stamps", Instant.parse("2026-11-24T09:00:00Z")));
        assertRefused("Old Stamps", "not valid at the time");
    }

    @Test
    void aCertificateForAnotherPurposeIsRefused() {
        server.signWith(AUTHORITY.stamper("CN=Web Server", LATER, KeyPurposeId.id_kp_serverAuth));
        assertRefused("Web Server", "not one for time stamps");
    }

    @Test
    void anAuthorityWhoseClockIsWrongIsRefused() {
        theirs.advance(Duration.ofMinutes(6));
        assertRefused("10:06:02", "10:00:00");
    }

    @Test
    void anyAnswerThatWasChangedIsRefusedInWords() throws Exception {
        for (int at = 0; at < 1_200; at += 13) {
            int place = at;
            server.say(answer -> {
                byte[] changed = answer.clone();
                changed[place % changed.length] ^= 0x40;
                return changed;
            });
            try {
                service(server.address(), AUTHORITY.pem()).put(anchor);
            } catch (UnfitStampException refused) {
                assertThat(refused.sentence()).endsWith(".");
            } catch (IOException other) {
                throw new AssertionError("byte " + at, other);
            }
        }
        // Some bytes say nothing, such as those of the status' text. What was kept is genuine all the same.
        assertThat(findings(AUTHORITY.pem())).allMatch(StampFinding::fits);
    }

    @Test
    void aServerThatSaysNothingIsLeftInTime() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            String address = "https://127.0.0.1:" + silent.port() + "/tsa";
            TimeStampService service = service(address, AUTHORITY.pem());
            long begun = System.nanoTime();
            assertThatThrownBy(() -> service.put(anchor))
                    .isInstanceOfSatisfying(
                            IOException.class,
                            failure -> assertThat(Hindrance.sentence(failure, service.server()))
                                    .contains("127.0.0.1:" + silent.port(), "does not answer in time"));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aServerWhoseOwnCertificateIsUnknownIsNotAsked() throws Exception {
        String others = new TestAuthority("CN=Another").pem();
        TimeStampService service = service(server.address(), others);
        assertThatThrownBy(() -> service.put(anchor))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(Hindrance.sentence(failure, service.server()))
                                .contains("not from an authority that is trusted here"));
        assertThat(server.asked()).isZero();
    }

    @Test
    void onlyHttpsIsTaken() {
        for (String address : List.of("http://127.0.0.1/tsa", "https:///tsa", "https://me:it@host/", "ftp://host/")) {
            assertThatThrownBy(() -> AnchorSettings.checked("", address, ""))
                    .isInstanceOf(UnfitAnchorException.class)
                    .hasMessageContaining("https://");
        }
    }

    @Test
    void aTokenThatIsLaterExchangedOrWithoutTrustIsNamed() throws Exception {
        service(server.address(), AUTHORITY.pem()).put(anchor);
        Stamp good = folder.stamps().getFirst();
        Anchor other = Anchor.of(PROFILE, Chains.of(2).getLast(), anchor.time(), FakeSigner.HERE);
        byte[] token = Base64.getDecoder().decode(good.token());
        token[token.length - 1] ^= 1;
        List<Stamp> stamps = List.of(
                good,
                new Stamp(other, good.token()),
                new Stamp(anchor, Base64.getEncoder().encodeToString(token)),
                new Stamp(anchor, "AAAA"));

        assertThat(StampCheck.trusting(AUTHORITY.pem()).look(stamps, Set.of(anchor.key())))
                .extracting(StampFinding::problem)
                .satisfiesExactly(
                        problem -> assertThat(problem).isEmpty(),
                        problem -> assertThat(problem).contains("something else"),
                        problem -> assertThat(problem).contains("was changed"),
                        problem -> assertThat(problem).contains("cannot be read"));
        assertThat(StampCheck.trusting(AUTHORITY.pem()).look(List.of(good), Set.of()))
                .allSatisfy(found -> assertThat(found.problem()).contains("not trusted here"));
        assertThat(findings(""))
                .allSatisfy(found -> assertThat(found.problem()).contains("Test Stamps 1", "no authority vouches"));
    }

    private List<StampFinding> findings(String authority) {
        try {
            return StampCheck.trusting(authority).look(folder.stamps(), Set.of(anchor.key()));
        } catch (IOException | UnfitAnchorException failed) {
            throw new AssertionError(failed);
        }
    }

    private void assertRefused(String... words) {
        assertThatThrownBy(() -> service(server.address(), AUTHORITY.pem()).put(anchor))
                .isInstanceOfSatisfying(
                        UnfitStampException.class,
                        refused -> assertThat(refused.sentence())
                                .contains(words)
                                .doesNotContain("\u001b")
                                .endsWith("."));
        assertThat(findings(AUTHORITY.pem())).isEmpty();
    }

    private TimeStampService service(String address, String authority) throws UnfitAnchorException {
        return new TimeStampService(AnchorSettings.checked("", address, authority), folder, clock);
    }
}
