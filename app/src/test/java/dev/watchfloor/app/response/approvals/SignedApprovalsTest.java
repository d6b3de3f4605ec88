package dev.watchfloor.app.response.approvals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ApprovalBook;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2SigningKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as an agreement, and what does not. */
final class SignedApprovalsTest {
    @TempDir
    Path anas;

    @TempDir
    Path bens;

    private final MovableClock clock = new MovableClock("2026-11-24T10:00:00Z");
    private Database anasDatabase;
    private Database bensDatabase;
    private SignedApprovals ana;
    private SignedApprovals ben;

    @BeforeEach
    void open() throws Exception {
        anasDatabase = Database.open(anas, clock);
        bensDatabase = Database.open(bens, clock);
        ana = approvals(anasDatabase, "ana@desk");
        ben = approvals(bensDatabase, "ben@office");
        ana.trust(ana.readKey(ben.ownKeyFile()), "Ben", Set.of(Role.APPROVER));
        ben.trust(ben.readKey(ana.ownKeyFile()), "Ana", Set.of());
    }

    @AfterEach
    void close() {
        anasDatabase.close();
        bensDatabase.close();
    }

    @Test
    void requestGoesOutAndAgreementComesBack() throws Exception {
        ApprovalRequest request = ben.readRequest(ana.request(plan()));
        assertThat(request.plan()).isEqualTo(plan());

        Decision decision =
                ana.add(ben.decide(request, Approval.Verdict.APPROVED, Duration.ofHours(1), "saw the scan"));

        assertThat(decision.name()).isEqualTo("Ben");
        assertThat(decision.approval().comment()).isEqualTo("saw the scan");
        assertThat(ana.need(plan()).isMet()).isTrue();
        assertThat(ana.asked(10)).singleElement().extracting(Asked::hash).isEqualTo(plan().hash());
        assertThat(ana.plan(plan().hash())).contains(plan());
        assertThat(ben.decisions(10)).singleElement().satisfies(given -> {
            assertThat(given.isGiven()).isTrue();
            assertThat(given.approval()).isEqualTo(decision.approval());
        });
        assertThat(actions(anasDatabase)).contains("approval.trust", "approval.request", "approval.add");
        assertThat(actions(bensDatabase)).contains("approval.approve");
    }

    @Test
    void keyStaysTheSameAndItsSecretIsNowhereInClear() throws Exception {
        String fingerprint = ana.ownKey().fingerprint();
        assertThat(approvals(anasDatabase, "ana@desk").ownKey().fingerprint()).isEqualTo(fingerprint);
        assertThat(SigningKey.make("x").toString())
                .doesNotContain(SigningKey.make("x").secret().reveal());
        assertThat(new String(ana.ownKeyFile(), StandardCharsets.US_ASCII)).doesNotContain("sealed", "secret");
    }

    @Test
    void nobodyApprovesWhatTheyAskFor() throws Exception {
        byte[] asked = ana.request(plan());
        ApprovalRequest request = ana.readRequest(asked);
        refused(() -> ana.decide(request, Approval.Verdict.APPROVED, Approvals.USUAL, ""), "asked for this yourself");
        refused(() -> ana.trust(ana.ownKey(), "Somebody", Set.of(Role.APPROVER)), "own key");
        refused(() -> ana.trust(new SecondPerson("x").card(), "ANA@desk", Set.of()), "second person to themselves");
    }

    @Test
    void agreementCountsOnlyForWhoAsked() throws Exception {
        SecondPerson cy = SecondPerson.knownTo(ben, "Cy", Role.APPROVER);
        ana.trust(cy.card(), "Cy", Set.of(Role.APPROVER));
        byte[] forAna = cy.agree(ana.request(plan()), clock);
        ben.request(plan());

        refused(() -> ben.add(forAna), "given to somebody else");
        ana.add(forAna);
        refused(() -> ana.add(forAna), "added before");
    }

    @Test
    void strangersAndAskersDoNotCount() throws Exception {
        byte[] request = ana.request(plan());
        refused(() -> ana.add(new SecondPerson("Eve").agree(request, clock)), "is not trusted here");
        SecondPerson asker = SecondPerson.knownTo(ana, "Asker");
        refused(() -> ana.add(asker.agree(request, clock)), "may ask here, but not agree");
        ben.untrust(ana.ownKey().fingerprint(), "moved away");
        refused(
                () -> ben.decide(ben.readRequest(request), Approval.Verdict.APPROVED, Approvals.USUAL, ""),
                "The key that asks is not trusted here");
    }

    @Test
    void timesAreHeldTo() throws Exception {
        SecondPerson cy = SecondPerson.knownTo(ana, "Cy", Role.APPROVER);
        byte[] request = ana.request(plan());
        byte[] brief = cy.agree(request, clock, Duration.ofMinutes(1));
        refused(() -> ana.add(cy.agree(request, clock, Duration.ofDays(2))), "It counted until");
        clock.advance(Duration.ofMinutes(1));
        refused(() -> ana.add(brief), "It counted until");
        byte[] fromTheFuture = cy.agree(request, new MovableClock("2026-11-24T10:07:00Z"));
        refused(() -> ana.add(fromTheFuture), "in the future");
        ApprovalRequest read = ben.readRequest(request);
        refused(() -> ben.decide(read, Approval.Verdict.APPROVED, Duration.ofHours(25), ""), "at most 24 hours");
    }

    @Test
    void aNoHoldsBeyondItsTimeUntilTheSamePersonSaysYes() throws Exception {
        ApprovalRequest request = ben.readRequest(ana.request(plan()));
        byte[] no = ben.decide(request, Approval.Verdict.DECLINED, Duration.ofMinutes(1), "no");
        clock.advance(Duration.ofMinutes(2));
        ana.add(no);
        clock.advance(Duration.ofHours(5));
        assertThat(ana.need(plan()).declined()).hasSize(1);
        assertThat(ana.need(plan()).isMet()).isFalse();

        ana.add(ben.decide(request, Approval.Verdict.APPROVED, Duration.ofHours(1), "seen now"));
        assertThat(ana.need(plan()).isMet()).isTrue();

        clock.advance(Duration.ofHours(2));
        assertThat(ana.need(plan()).declined()).as("what was taken back").isEmpty();
        assertThat(ana.need(plan()).isMet()).isFalse();
    }

    @Test
    void aNoIsNotOutlivedByAnEarlierYes() throws Exception {
        ApprovalRequest request = ben.readRequest(ana.request(plan()));
        ana.add(ben.decide(request, Approval.Verdict.APPROVED, Duration.ofHours(12), "fine"));
        clock.advance(Duration.ofMinutes(1));
        ana.add(ben.decide(request, Approval.Verdict.DECLINED, Duration.ofHours(1), "not any more"));
        clock.advance(Duration.ofHours(2));

        assertThat(ana.need(plan()).isMet()).isFalse();
    }

    @Test
    void changedFilesAreRefused() throws Exception {
        String request = new String(ana.request(plan()), StandardCharsets.US_ASCII);
        String approval = new String(
                ben.decide(
                        ben.readRequest(request.getBytes(StandardCharsets.US_ASCII)),
                        Approval.Verdict.DECLINED,
                        Approvals.USUAL,
                        "no"),
                StandardCharsets.US_ASCII);

        refused(() -> ana.add(bytes(approval.replace("DECLINED", "APPROVED"))), "changed after it was signed");
        refused(() -> ana.add(bytes(approval.replace("\"no\"", "\"yes\""))), "changed after it was signed");
        refused(() -> ana.add(bytes(approval.replaceFirst("\\{", "{\"more\": 1,"))), "changed after it was signed");
        refused(() -> ana.add(bytes(request)), "not an approval");
        refused(() -> ben.readRequest(bytes(request.replace("ana@desk", "eve@desk"))), "changed after it was signed");
        refused(() -> ben.readRequest(bytes(approval)), "not a request");
        refused(() -> ben.readRequest(bytes("[]")), "not a request");
        refused(() -> ben.readRequest(new byte[] {(byte) 0xff, 0, 1}), "not a request");
        refused(() -> ana.readKey(bytes("{\"watchfloor-key\": 1, \"name\": \"x\", \"key\": \"MIIB\"}")), "not a key");
    }

    @Test
    void planThatNeedsNobodyIsNotAskedFor() {
        Plan plan = new Plan("plan-2", clock.instant(), "", List.of(act(List.of())));
        refused(() -> ana.request(plan), "needs no second person");
        Plan forbidden =
                new Plan("plan-3", clock.instant(), "", List.of(act(List.of(new Plan.Refusal("loopback", "Never.")))));
        refused(() -> ana.request(forbidden), "Nobody can allow this plan. Never.");
    }

    @Test
    void policyIsCheckedKeptAndWrittenDown() throws Exception {
        refused(() -> PolicyRule.checked("x", "explode", 1, "", Set.of(Role.APPROVER)), "no verb of that name");
        refused(() -> PolicyRule.checked("x", "block", 0, "", Set.of(Role.APPROVER)), "at least 1");
        refused(() -> PolicyRule.checked("x", "block", 1, "", Set.of()), "in which roles");
        refused(() -> PolicyRule.checked("=x", "block", 1, "", Set.of(Role.APPROVER)), "needs a name");
        PolicyRule rule = PolicyRule.checked("all", "", 1, "edge", Set.of(Role.RESPONDER));
        refused(() -> ana.putRule(rule, " "), "Say why");

        ana.putRule(rule, "four eyes");
        assertThat(approvals(anasDatabase, "ana@desk").policy()).containsExactly(rule);
        ana.putRule(PolicyRule.checked("all", "lift", 3, "", Set.of(Role.APPROVER)), "less");
        ana.removeRule("all", "enough");
        assertThat(ana.policy()).isEmpty();
        assertThat(H2AuditTrail.open(anasDatabase, clock, FakeSigner.HERE).latest(3, Long.MAX_VALUE))
                .extracting(AuditEntry::detail)
                .containsExactly(
                        "Removed; was lift of 3 or more: approver. Reason: enough",
                        "Was every act at edge: responder; is lift of 3 or more: approver. Reason: less",
                        "every act at edge: responder. Reason: four eyes");
    }

    private Plan plan() {
        return new Plan(
                "plan-1",
                Instant.parse("2026-11-24T09:00:00Z"),
                "",
                List.of(act(List.of(new Plan.Refusal("wide-network", "Wide.", Plan.Severity.NEEDS_APPROVAL)))));
    }

    private static Plan.PlannedAct act(List<Plan.Refusal> refusals) {
        return new Plan.PlannedAct(
                new ResponseRequest.DisableUser("idp", "id", "mallory", "stolen"),
                "Disable mallory at idp",
                List.of(new Plan.PlannedStep("idp", Plan.Expectation.WILL_CHANGE, "Would disable.")),
                refusals,
                List.of(),
                null);
    }

    private SignedApprovals approvals(Database database, String operator) throws Exception {
        return new SignedApprovals(
                new H2ApprovalBook(database),
                H2SigningKey.open(database, operator),
                H2AuditTrail.open(database, clock, FakeSigner.HERE).writerFor(operator),
                operator,
                clock);
    }

    private List<String> actions(Database database) {
        return H2AuditTrail.open(database, clock, FakeSigner.HERE).latest(100, Long.MAX_VALUE).stream()
                .map(AuditEntry::action)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void refused(ThrowingCallable call, String because) {
        assertThatThrownBy(call).isInstanceOf(UnfitApprovalException.class).hasMessageContaining(because);
    }
}
