package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans about sessions and accounts as a script meets them. */
final class SessionPlansTest extends ActingRig {
    private String tanaka = "";
    private String okafor = "";
    private String byService = "";
    private String tanakaId = "";

    @BeforeEach
    void signIn() {
        tanakaId = idp.addUser("j.tanaka");
        idp.addUser("a.okafor");
        idp.addUser("svc-backup");
        tanaka = idp.signIn("j.tanaka", "203.0.113.9", "payroll-portal").sessionId();
        okafor = idp.signIn("a.okafor", "203.0.113.10", "payroll-portal").sessionId();
        byService = idp.signIn("svc-backup", "203.0.113.11", "remote-access").sessionId();
    }

    @Test
    void sessionsThatMatchAQueryAreCountedFirst() throws Exception {
        assertThat(revoke("--query", "source.ip:203.0.113.0/24 and not user.name:svc-*"))
                .isZero();
        assertThat(err).contains("2 open sessions of 2 accounts at 1 provider match.");
        assertThat(out).contains("Kept in ", "j.tanaka", "a.okafor").doesNotContain("svc-backup");
        assertThat(idp.adminWrites()).isZero();

        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
        assertThat(idp.isActive(tanaka)).isFalse();
        assertThat(idp.isActive(okafor)).isFalse();
        assertThat(idp.isActive(byService)).isTrue();
    }

    @Test
    void queryThatMatchesNothingMakesNoPlan() {
        assertThat(revoke("--query", "source.ip:198.51.100.0/24")).isEqualTo(1);
        assertThat(err).contains("0 open sessions", "No open session matches.");
        assertThat(plan()).doesNotExist();
    }

    @Test
    void whatASessionSaysNothingOfIsNotActedOn() {
        assertThat(revoke("--query", "user.name:j.tanaka or event.severity >= high"))
                .isEqualTo(2);
        assertThat(err).contains("A session has no event.severity.");
        assertThat(revoke("--query", "user.name:(")).isEqualTo(2);
        assertThat(err).contains("^");
        assertThat(revoke("--query", "")).isEqualTo(2);
        assertThat(err).contains("The query is empty.");
    }

    @Test
    void sessionsAreNamedByIdAndAllMustBeThere() {
        assertThat(revoke("--session=" + tanaka, "--session=" + okafor)).isZero();
        assertThat(out).contains("Revoke 2 sessions");
        assertThat(revoke("--session=" + tanaka, "--session=none", "--overwrite"))
                .isEqualTo(1);
        assertThat(err).contains("There is no open session \"none\"");
    }

    @Test
    void allSessionsOfSeveralUsersAreOnePlan() throws Exception {
        assertThat(run("sessions", "revoke", "--user", "j.tanaka", "--user", "A.Okafor", "--reason", "x", "--yes"))
                .isZero();
        assertThat(idp.isActive(tanaka)).isFalse();
        assertThat(idp.isActive(okafor)).isFalse();
        assertThat(idp.isActive(byService)).isTrue();
    }

    @Test
    void accountIsDisabledAndEnabledByItsName() throws Exception {
        assertThat(account("disable-user", "j.tanaka")).isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
        assertThat(idp.isActive(tanaka)).isFalse();

        assertThat(account("enable-user", "j.tanaka", "--overwrite")).isZero();
        assertThat(out).contains("Enable ").contains("j.tanaka");
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
        assertThat(idp.signIn("j.tanaka", "203.0.113.9", "payroll-portal").sessionId())
                .isNotBlank();
    }

    @Test
    void newFactorIsRequiredByTheAccountsName() throws Exception {
        assertThat(account("require-enrolment", "j.tanaka")).isZero();
        assertThat(out).contains("Require a new second factor of j.tanaka", "CONFIGURE_TOTP");
        assertThat(idp.isDemanded(tanakaId, "CONFIGURE_TOTP")).isFalse();

        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();

        assertThat(idp.isDemanded(tanakaId, "CONFIGURE_TOTP")).isTrue();
        assertThat(idp.isActive(tanaka)).as("a session goes on").isTrue();
    }

    @Test
    void accountThatWasNeverMetIsNamedByTheProvidersId() throws Exception {
        String id = idp.addUser("m.new");
        assertThat(account("disable-user", "m.new")).isEqualTo(1);
        assertThat(err).contains("has not met an account \"m.new\"");

        assertThat(account("disable-user", "m.new", "--provider", "idp", "--user-id", id, "--json"))
                .isZero();
        assertThat(json().path("acts").path(0).path("request").path("user-id").asText())
                .isEqualTo(id);
    }

    @Test
    void nameThatWasGivenAgainIsNotGuessedAt() {
        assertThat(run("sessions", "list")).isZero();
        idp.removeUser(tanakaId);
        String second = idp.addUser("j.tanaka");
        idp.signIn("j.tanaka", "198.51.100.1", "payroll-portal");

        assertThat(account("disable-user", "j.tanaka")).isEqualTo(1);
        assertThat(err).contains("names several accounts at idp", tanakaId, second);
        assertThat(plan()).doesNotExist();
    }

    private int revoke(String... more) {
        return made("revoke", more);
    }

    private int account(String verb, String... more) {
        return made(verb, more);
    }

    private int made(String verb, String... more) {
        List<String> line = new ArrayList<>(List.of("plan", verb, "--reason", "stolen", "--out", plan().toString()));
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }
}
