package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.audit.KeptAuditProof;
import dev.watchfloor.app.audit.KeyPaper;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorSession.State;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.WorkstationPapers;
import dev.watchfloor.app.operators.WorkstationRequest;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.response.approvals.Approval.Verdict;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.workstation.WorkstationKeys;
import dev.watchfloor.connectors.event.Addresses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Operators and workstations that come and go, and who of them may do what. */
class OperatorsLifeTest {
    private static final String BENS = "correct horse battery staple";

    private final MovableClock clock = new MovableClock("2026-11-29T09:00:00Z");
    private final TestOperator anna = new TestOperator();
    private final Deque<String> bens = new ArrayDeque<>();
    private final FakeGateway gateway = new FakeGateway();

    @TempDir
    Path folder;

    @Test
    void whoIsAddedSignsInAndDoesWhatTheirRolesLetThem() throws Exception {
        try (Console console = anna.open(options("desk"))) {
            addBen(console, Role.ANALYST);
            console.connectors().add(new ConnectorDraft("gateway", "edge", Map.of(), Map.of()));
        }
        try (Console console = openAsBen()) {
            assertThatThrownBy(() -> console.response().requireApply())
                    .isInstanceOf(NotAllowedException.class)
                    .hasMessageContaining("responder");
            Plan plan = console.response().plan(block("203.0.113.0/24"));

            assertThatThrownBy(() -> console.response().apply(plan, news -> {}))
                    .isInstanceOf(NotAllowedException.class)
                    .hasMessageContaining("responder");
            assertThatThrownBy(() -> console.operators().setRoles(ben(console).id(), Set.of(Role.ADMINISTRATOR), "me"))
                    .isInstanceOf(NotAllowedException.class);
            assertThatThrownBy(() -> console.connectors().remove("edge")).isInstanceOf(NotAllowedException.class);
            assertThat(gateway.entries).isEmpty();
            assertThat(console.audit().latest(50, Long.MAX_VALUE))
                    .anyMatch(entry -> entry.action().equals("session.refuse")
                            && entry.actor().equals("ben"));
        }
    }

    @Test
    void lastAdministratorStaysAndWhoIsRemovedIsOut() throws Exception {
        try (Console console = anna.open(options("desk"))) {
            String own = console.session().operator().id();
            assertThatThrownBy(() -> console.operators().remove(own, "gone"))
                    .isInstanceOf(UnfitOperatorException.class);
            assertThatThrownBy(() -> console.operators().setRoles(own, Set.of(Role.VIEWER), "less"))
                    .isInstanceOf(UnfitOperatorException.class);
            addBen(console, Role.ADMINISTRATOR);
        }
        try (Console console = openAsBen()) {
            console.operators().remove(ben(console).id(), "leaves");

            assertThat(console.session().state()).isInstanceOf(State.Locked.class);
        }
        assertThatThrownBy(this::openAsBen).isInstanceOf(SignInRefusedException.class);
        anna.open(options("desk")).close();
    }

    @Test
    void secondPersonBesideAgreesWithBothFactors() throws Exception {
        try (Console console = anna.open(options("desk"))) {
            addBen(console, Role.APPROVER);
            console.connectors().add(new ConnectorDraft("gateway", "edge", Map.of(), Map.of()));
            console.start();
            Plan wide = console.response().plan(block("46.0.0.0/12"));
            assertThat(wide.canApply()).isFalse();

            assertThatThrownBy(() -> decide(console, wide, anna.credentials()))
                    .isInstanceOf(UnfitApprovalException.class)
                    .hasMessageContaining("second person");
            assertThatThrownBy(() ->
                            decide(console, wide, new Credentials("ben", "wrong".toCharArray(), code(bens.peek()))))
                    .isInstanceOf(SignInRefusedException.class);
            assertThat(console.approvals().need(wide).isMet()).isFalse();

            decide(console, wide, bensCredentials());

            assertThat(console.approvals().need(wide).isMet()).isTrue();
            assertThat(console.response().apply(wide, news -> {}).isComplete()).isTrue();
            assertThat(console.audit().latest(50, Long.MAX_VALUE))
                    .anyMatch(entry -> entry.action().equals("approval.approve")
                            && entry.actor().equals("ben"));
        }
    }

    @Test
    void whatTheDoorAndAnAdministratorWriteAtTheSameTimeIsAllKept() throws Exception {
        try (Console console = anna.open(options("desk"))) {
            addBen(console, Role.ANALYST);
            Thread door = Thread.ofVirtual().start(() -> {
                // Each uses one of the codes up, which is written into the vault.
                for (int time = 0; time < 8; time++) {
                    try (Credentials credentials = anna.credentials()) {
                        console.session().unlock(credentials);
                    } catch (SignInRefusedException refused) {
                        throw new AssertionError(refused);
                    }
                }
            });
            for (int number = 0; number < 8; number++) {
                TestOperator.add(console.operators(), "newcomer" + number, Set.of(Role.VIEWER), BENS.toCharArray())
                        .close();
            }
            door.join();
        }
        try (Console console = openAsBen()) {
            assertThat(console.operators().list()).hasSize(10);
        }
        String used = anna.lastCode();
        assertThatThrownBy(() -> Consoles.open(options("desk"), anna.credentials(used)))
                .as("a code that was used up stays so")
                .isInstanceOf(SignInRefusedException.class);
    }

    @Test
    void passwordAndFactorsChangeWithoutTheOthersLosingAnything() throws Exception {
        try (Console console = anna.open(options("desk"))) {
            addBen(console, Role.ANALYST);
        }
        try (Console console = openAsBen()) {
            console.operators().changePassword(bensCredentials(), "a new battery staple horse".toCharArray());
            assertThatThrownBy(() -> console.operators().changePassword(bensCredentials(), BENS.toCharArray()))
                    .isInstanceOf(SignInRefusedException.class);
        }
        try (Credentials next = new Credentials("ben", "a new battery staple horse".toCharArray(), code(bens.pop()));
                Console console = Consoles.open(options("desk"), next)) {
            assertThat(console.session().operator().name()).isEqualTo("ben");
        }
        anna.open(options("desk")).close();
    }

    @Test
    void copyOpensOnAnotherWorkstationOnceItWasConfirmed() throws Exception {
        anna.open(options("desk")).close();
        Path copy = folder.resolve("copy");
        copyProfileTo(copy);
        ConsoleOptions other = new ConsoleOptions(
                copy, folder.resolve("other"), clock, options("desk").factories(), TestOperator.CHEAP);
        WorkstationPapers.Request request = Consoles.requestWorkstation(other);
        byte[] answer;
        try (Console console = anna.open(options("desk"))) {
            WorkstationRequest asked = console.workstations().readRequest(request.file());
            assertThat(asked.number()).isEqualTo(request.number());
            byte[] forged = new String(request.file())
                    .replaceFirst("\"workstation\" : \"", "$0x")
                    .getBytes();
            assertThatThrownBy(() -> console.workstations().readRequest(forged))
                    .isInstanceOf(UnfitOperatorException.class);
            answer = console.workstations().confirm(asked, "the new desk");
            assertThat(console.workstations().list()).hasSize(2);
            assertThat(console.auditProof().trustedKeys())
                    .containsExactlyInAnyOrder(console.auditProof().publicKey(), asked.signingKey());
        }
        assertThatThrownBy(() -> Consoles.acceptWorkstation(options("desk"), answer))
                .isInstanceOf(UnfitOperatorException.class);

        Consoles.acceptWorkstation(other, answer);

        try (Credentials credentials = anna.credentials();
                Console console = Consoles.open(other, credentials)) {
            assertThat(console.workstations().list()).hasSize(2);
            assertThat(console.auditProof().verify(true).bad()).isEmpty();
            assertThat(actions(console)).contains("audit.trust");
            newRecoveryCode(console);
        }
        byte[] damaged = new String(answer, StandardCharsets.US_ASCII)
                .replaceFirst("\"sealed\" : \"..", "\"sealed\" : \"AA")
                .getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> Consoles.acceptWorkstation(other, damaged)).hasMessageContaining("damaged on its way");
        try (Credentials credentials = anna.credentials()) {
            Consoles.open(other, credentials).close();
        }
    }

    @Test
    void printedCodeLetsAnAdministratorInAndIsUsedUp() throws Exception {
        char[] code;
        try (Console console = anna.open(options("desk"))) {
            code = newRecoveryCode(console);
        }
        String typed = new String(code);
        assertThatThrownBy(() -> Consoles.recover(options("desk"), code, "nobody", BENS.toCharArray()))
                .isInstanceOf(UnfitOperatorException.class);
        String oneTime;
        try (Recovering recovering =
                Consoles.recover(options("other"), typed.toCharArray(), TestOperator.NAME, BENS.toCharArray())) {
            oneTime = recovering.enrolment().oneTimeCodes().getFirst();
            recovering.complete();
        }

        try (Credentials credentials = new Credentials(TestOperator.NAME, BENS.toCharArray(), code(oneTime));
                Console console = Consoles.open(options("other"), credentials)) {
            assertThat(console.session().operator().is(Role.ADMINISTRATOR)).isTrue();
            assertThat(console.approvals().ownKey().fingerprint()).isNotBlank();
        }
        assertThatThrownBy(() -> Consoles.recover(options("desk"), typed.toCharArray(), "anna", BENS.toCharArray()))
                .isInstanceOf(UnfitOperatorException.class);
        assertThatThrownBy(() -> anna.open(options("desk"))).hasCauseInstanceOf(SignInRefusedException.class);
        assertThat(Files.readString(options("desk").profile().resolve("sign-in.json")))
                .contains("the printed recovery code");
    }

    @Test
    void keysOfAWorkstationThatTheProfileDoesNotKnowAreNotTaken() throws Exception {
        String profile;
        try (Console console = anna.open(options("desk"))) {
            profile = console.auditProof().profile();
        }
        FakeSigner stranger = FakeSigner.named("stranger");
        WorkstationKeys here = WorkstationKeys.open(folder.resolve("desk"), "desk");
        KeyPaper paper = KeyPaper.of(profile, here.fingerprint(), List.of(stranger.publicKey()), stranger);
        assertThat(KeyPaper.read(paper.line())).contains(paper);
        KeptAuditProof.keep(paper, folder.resolve("desk"));

        try (Console console = anna.open(options("desk"))) {
            assertThat(console.auditProof().trustedKeys())
                    .containsExactly(console.auditProof().publicKey());
        }
    }

    private char[] newRecoveryCode(Console console) throws SignInRefusedException {
        char[] code = console.operators().prepareRecoveryCode();
        try (Credentials credentials = anna.credentials()) {
            console.operators().newRecoveryCode(credentials, code);
        }
        return code;
    }

    private static List<String> actions(Console console) {
        return console.audit().latest(100, Long.MAX_VALUE).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static void decide(Console console, Plan plan, Credentials second) throws Exception {
        try (second) {
            console.secondPersons().decide(plan, second, Verdict.APPROVED, Duration.ofHours(1), "saw it");
        }
    }

    private void addBen(Console console, Role... roles) throws UnfitOperatorException {
        try (Enrolment enrolment = TestOperator.add(console.operators(), "ben", Set.of(roles), BENS.toCharArray())) {
            bens.addAll(enrolment.oneTimeCodes());
        }
    }

    private static Operator ben(Console console) {
        return console.operators().list().stream()
                .filter(operator -> operator.name().equals("ben"))
                .findFirst()
                .orElseThrow();
    }

    private Console openAsBen() throws ProfileException, SignInRefusedException {
        try (Credentials credentials = bensCredentials()) {
            return Consoles.open(options("desk"), credentials);
        }
    }

    private Credentials bensCredentials() {
        return new Credentials("ben", BENS.toCharArray(), code(bens.pop()));
    }

    private static SecondFactor code(String text) {
        return new SecondFactor.Code(text);
    }

    private static ResponseRequest block(String network) throws Exception {
        return new ResponseRequest.Block(Addresses.network(network), null, Set.of("edge"), "flood");
    }

    private void copyProfileTo(Path copy) throws IOException {
        Path profile = options("desk").profile();
        try (Stream<Path> files = Files.walk(profile)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(profile.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    private ConsoleOptions options(String workstation) {
        return new ConsoleOptions(
                folder.resolve("profile"),
                folder.resolve(workstation),
                clock,
                List.of(new TestFactory("gateway", context -> gateway)),
                TestOperator.CHEAP);
    }
}
