package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.PlanFile;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code plan} as a script meets it: made, shown, rehearsed, applied. */
final class PlanCommandsTest extends ActingRig {

    @Test
    void planIsMadeShownRehearsedAppliedAndTakenBack() throws Exception {
        assertThat(deny("203.0.113.0/24", "--for", "4h")).isZero();
        assertThat(out)
                .contains("Block 203.0.113.0/24 on 2 gateways", "+ 203.0.113.0/24", "Kept in ", "Nothing was done.");

        assertThat(run("plan", "show", plan().toString())).isZero();
        assertThat(out)
                .contains("hash ", "refuse until ", " at edge, inner", "reason: stuffing", "will change  edge")
                .contains("The file is as it was made. It was not applied yet, and can be until ");

        assertThat(run("plan", "dry-run", plan().toString())).isZero();
        assertThat(out).contains("will change  inner", "passed  ", "It would work. Nothing was written.");
        assertThat(edge.adminWrites() + inner.adminWrites()).isZero();
        assertThat(run("actions", "list")).isZero();
        assertThat(out).contains("Nothing was done yet.");

        assertThat(run("plan", "apply", plan().toString())).isEqualTo(1);
        assertThat(err).contains("Not confirmed; nothing was done. Add --yes");
        assertThat(edge.adminWrites() + inner.adminWrites()).isZero();

        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
        assertThat(out).contains("done  edge", "done  inner", "Read back: 203.0.113.0/24 is in the list.");
        assertThat(refused(edge)).containsExactly("203.0.113.0/24");
        assertThat(refused(inner)).contains("203.0.113.0/24");
        assertThat(run("plan", "show", plan().toString())).isZero();
        assertThat(out).containsPattern("It was applied at .* UTC by .* as action .* and is over");
        assertThat(run("plan", "show", plan().toString(), "--json")).isZero();
        assertThat(json().path("applicable").asBoolean()).isFalse();
        assertThat(json().path("actions").path(0).asText()).isEqualTo(latest());

        assertThat(run("actions", "list")).isZero();
        assertThat(out).contains("2 of 2", "Block 203.0.113.0/24 on 2 gateways");
        assertThat(run("actions", "undo", latest(), "--reason", "a mistake", "--yes"))
                .isZero();
        assertThat(refused(edge)).isEmpty();
        assertThat(refused(inner)).doesNotContain("203.0.113.0/24");
    }

    @Test
    void refusedPlanNamesTheRuleAndIsNotKept() throws Exception {
        assertThat(deny("127.0.0.1")).isEqualTo(1);
        assertThat(out).contains("refused by rule loopback", "nothing kept: the plan is refused");
        assertThat(plan()).doesNotExist();

        assertThat(deny("0.0.0.0/0", "--json")).isEqualTo(1);
        assertThat(json().path("refusals").path(0).path("rule").asText()).isNotBlank();
        assertThat(json().path("file").isNull()).isTrue();
        assertThat(plan()).doesNotExist();
        assertThat(edge.adminWrites()).isZero();
    }

    @Test
    void guardLooksAgainAtAPlanThatCameAsAFile() throws Exception {
        assertThat(deny("203.0.113.0/24")).isZero();
        Plan honest = PlanFile.read(Files.readAllBytes(plan()));
        var loopback = Addresses.network("127.0.0.0/8");
        keep(new Plan(
                honest.id(),
                honest.made(),
                "",
                List.of(new Plan.PlannedAct(
                        new ResponseRequest.Block(loopback, null, Set.of("edge"), "x"),
                        "Block 203.0.113.0/24 on 1 gateway",
                        honest.steps(),
                        List.of(),
                        List.of(),
                        null))));

        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(out).contains("refused by rule loopback");
        assertThat(run("plan", "dry-run", plan().toString(), "--json")).isEqualTo(1);
        assertThat(json().path("good").asBoolean()).isFalse();
        assertThat(json().path("refusals").path(0).path("rule").asText()).isEqualTo("loopback");
        assertThat(edge.adminWrites()).isZero();
    }

    @Test
    void wordsOfAFileDrawNothingAndTheRequestIsToldFromItself() throws Exception {
        assertThat(deny("203.0.113.0/24")).isZero();
        Plan honest = PlanFile.read(Files.readAllBytes(plan()));
        keep(new Plan(
                "\u001b]0;gotcha\u0007",
                honest.made(),
                "",
                List.of(new Plan.PlannedAct(
                        honest.requests().getFirst(),
                        "Block 198.51.100.7\u001b[2K\u009b2J\u202E on 1 gateway",
                        List.of(new Plan.PlannedStep(
                                "edge\u001b[31m", Plan.Expectation.WILL_CHANGE, "\u001b[2J", List.of("+ \u001b[8m"))),
                        List.of(new Plan.Refusal("\u001b[5m", "\u001b[5m")),
                        List.of("\u001b[7m"),
                        "\u001b[1m"))));

        assertThat(run("plan", "show", plan().toString())).isZero();
        assertThat(out).contains("  203.0.113.0/24").doesNotContain("\u001b", "\u009b", "\u0007", "\u202E");
    }

    @Test
    void changedFileIsRefusedEverywhere() throws Exception {
        assertThat(deny("203.0.113.0/24")).isZero();
        Files.writeString(plan(), Files.readString(plan()).replace("203.0.113.0/24", "198.51.100.0/24"));

        for (String command : List.of("show", "dry-run", "apply")) {
            assertThat(plainly("plan", command, plan().toString())).isEqualTo(1);
            assertThat(err).contains("It was changed after it was made, or it is damaged.");
        }
    }

    @Test
    void planIsAppliedOnce() throws Exception {
        assertThat(deny("203.0.113.0/24")).isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes", "--json")).isZero();
        assertThat(json().path("complete").asBoolean()).isTrue();
        long writes = edge.adminWrites();

        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(err).contains("This plan was applied before, at ", "watchfloor actions show ");
        assertThat(edge.adminWrites()).isEqualTo(writes);
    }

    @Test
    void planIsAppliedWithinADayAndNotFromTheFuture() throws Exception {
        assertThat(deny("203.0.113.0/24")).isZero();
        Plan fresh = PlanFile.read(Files.readAllBytes(plan()));

        keep(made(fresh, Duration.ofHours(-25)));
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(err).contains("more than 24 hours ago. Make it anew.");
        assertThat(plainly("plan", "show", plan().toString(), "--json")).isZero();
        assertThat(json().path("applicable").asBoolean()).isFalse();

        keep(made(fresh, Duration.ofMinutes(10)));
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(err).contains("in the future");

        keep(made(fresh, Duration.ofHours(-23)));
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();
    }

    @Test
    void whatChangedSinceThePlanIsSaid() throws Exception {
        assertThat(deny("203.0.113.0/24", "--targets", "edge")).isZero();
        assertThat(run("denylist", "add", "203.0.113.0/24", "--target", "edge", "--reason", "faster", "--yes"))
                .isZero();

        assertThat(run("plan", "dry-run", plan().toString())).isZero();
        assertThat(out).contains("It is refused already.", "things have changed since the plan was made. Now:");
    }

    @Test
    void existingFileIsReplacedOnlyWhenToldTo() throws Exception {
        Files.writeString(plan(), "mine");

        assertThat(deny("203.0.113.0/24")).isEqualTo(1);
        assertThat(err).contains("already a file");
        assertThat(plan()).hasContent("mine");
        assertThat(deny("203.0.113.0/24", "--overwrite")).isZero();
        assertThat(PlanFile.read(Files.readAllBytes(plan())).acts()).hasSize(1);
        assertThat(run(
                        "plan",
                        "deny",
                        "203.0.113.0/24",
                        "--reason",
                        "x",
                        "--out",
                        folder.resolve("none/plan.json").toString()))
                .isEqualTo(1);
        assertThat(err).contains("The folder of ");
    }

    @Test
    void targetsAreAllOrThoseNamed() throws Exception {
        assertThat(deny("203.0.113.0/24", "--targets", "inner,edge", "--json")).isZero();
        assertThat(json().path("acts").path(0).path("request").path("targets")).hasSize(2);
        assertThat(deny("203.0.113.0/24", "--targets", "all", "--overwrite", "--json"))
                .isZero();
        assertThat(json().path("acts").path(0).path("request").path("targets")).hasSize(2);
        assertThat(deny("203.0.113.0/24", "--targets", "edge,shop", "--overwrite"))
                .isEqualTo(1);
        assertThat(err).contains("There is no denylist at \"shop\". Known: edge, inner.");
    }

    @Test
    void listIsTakenWholeOrNotAtAll() throws Exception {
        var list = folder.resolve("list.csv");
        StringBuilder text = new StringBuilder("seen;network\n");
        for (int number = 0; number < 3_000; number++) {
            text.append("x;20.")
                    .append(number >> 8)
                    .append('.')
                    .append(number & 255)
                    .append(".0/28\n");
        }
        Files.writeString(list, text);
        assertThat(deny("--list", list.toString())).isZero();
        assertThat(err).contains("3000 networks.");
        assertThat(out).contains("… and 2980 more");
        assertThat(Files.size(plan())).isLessThan(400_000);

        Files.writeString(list, text + "x;20.0.0.1/24\nshort\n");
        assertThat(deny("--list", list.toString(), "--overwrite")).isEqualTo(1);
        assertThat(err)
                .contains("list.csv:3002: ", "Did you mean 20.0.0.0/24?", "list.csv:3003: There is no column 2.")
                .contains("2 lines of ", "Nothing was taken from it.");
        assertThat(deny("--list", folder.toString(), "--overwrite")).isEqualTo(1);
        assertThat(deny("--list", folder.resolve("none").toString(), "--overwrite"))
                .isEqualTo(1);
        assertThat(err).contains("There is no file ");
    }

    @Test
    void liftTakesEntriesOff() throws Exception {
        assertThat(run("denylist", "add", "203.0.113.0/24", "198.51.100.7", "--reason", "x", "--yes"))
                .isZero();
        assertThat(run("plan", "lift", "198.51.100.7", "--reason", "over", "--out", plan().toString()))
                .isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();

        assertThat(refused(edge)).containsExactly("203.0.113.0/24");
    }

    @Test
    void gatewayThatDoesNotAnswerWaitsAndCountsAsNotDone() throws Exception {
        inner.faults().etcdDown(true);
        assertThat(deny("203.0.113.0/24")).isZero();
        assertThat(out).contains("not now  inner");

        assertThat(run("plan", "dry-run", plan().toString())).isEqualTo(1);
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(out)
                .contains("done  edge", "waiting  inner")
                .contains("tried again as long as a console runs on this profile");

        assertThat(run("actions", "list", "--json")).isZero();
        JsonNode action = json().get(0);
        assertThat(action.path("state").asText()).isEqualTo("waiting");
        assertThat(action.path("steps").findValuesAsText("phase")).containsExactlyInAnyOrder("over", "waiting");
    }

    @Test
    void planThatWaitsGoesOnWhenItIsAppliedAgain() throws Exception {
        inner.faults().etcdDown(true);
        assertThat(deny("203.0.113.0/24")).isZero();
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(out).contains("waiting  inner");
        long writes = edge.adminWrites();
        inner.faults().etcdDown(false);

        assertThat(run("plan", "show", plan().toString())).isZero();
        assertThat(out).contains("It was begun at ", "is not over; apply goes on with it.");
        assertThat(run("plan", "dry-run", plan().toString())).isEqualTo(1);
        assertThat(out).contains("begun before and is not over");
        assertThat(run("plan", "apply", plan().toString(), "--dry-run")).isEqualTo(1);
        assertThat(err).contains("nothing to rehearse of a plan that is under way");
        assertThat(run("plan", "apply", plan().toString())).isEqualTo(1);
        assertThat(err).contains("Not confirmed");

        assertThat(run("plan", "apply", plan().toString(), "--yes")).isZero();

        assertThat(out).contains("it goes on where it stands", "done  inner");
        assertThat(refused(inner)).contains("203.0.113.0/24");
        assertThat(edge.adminWrites()).isEqualTo(writes);
        assertThat(run("plan", "apply", plan().toString(), "--yes")).isEqualTo(1);
        assertThat(err).contains("This plan was applied before, at ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan",
                "plan deny --reason x",
                "plan deny 203.0.113.7",
                "plan deny 203.0.113.7 --for ever --reason x",
                "plan deny 203.0.113.7 --for 0s --reason x",
                "plan deny 203.0.113.7 --for 4000d --reason x",
                "denylist add 203.0.113.7 --for -4h --reason x",
                "plan revoke --reason x",
                "plan revoke --reason x --user a --session b",
                "plan revoke --reason x --query is:blocked",
                "plan revoke --reason x --query user.name:",
                "plan disable-user --reason x",
                "plan disable-user a --user-id 7 --reason x",
                "plan device",
                "plan device block --reason x",
                "plan show",
                "plan apply",
                "actions",
                "actions list --limit 0",
                "actions list --limit many",
                "actions show",
                "actions undo --reason x",
                "actions undo some-id",
                "actions again",
                "denylist export --format xml",
                "denylist import --reason x",
                "denylist add --reason x"
            })
    void whatIsNotUnderstoodIsUsage(String line) {
        assertThat(run(line.split(" "))).as(line).isEqualTo(2);
        assertThat(err).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan deny 203.0.113.7/24 --reason x",
                "plan show nowhere.json",
                "actions show nothing",
                "actions undo nothing --reason x --yes",
                "actions cancel nothing",
                "actions again nothing",
                "denylist import nowhere.txt --reason x",
                "plan revoke --session=none --reason x",
                "plan revoke --user nobody --reason x",
                "plan disable-user nobody --reason x",
                "plan disable-user nobody --provider nothing --reason x",
                "plan device block laptop --reason x"
            })
    void whatIsNotThereIsSaidInOneSentence(String line) {
        String[] words = line.split(" ");
        assertThat(words[1].equals("show") && words[0].equals("plan") ? plainly(words) : run(words))
                .as(line)
                .isEqualTo(1);
        assertThat(err.lines()).as(line).singleElement().asString().startsWith("watchfloor: ");
        assertThat(edge.adminWrites() + idp.adminWrites()).isZero();
    }

    @Test
    void missingProfileIsNotMade() {
        String none = folder.resolve("none").toString();

        assertThat(plainly("plan", "deny", "203.0.113.7", "--reason", "x", "--profile", none))
                .isEqualTo(1);
        assertThat(plainly("actions", "list", "--profile", none)).isEqualTo(1);
        assertThat(err).contains("There is no profile in ");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    private void keep(Plan plan) throws Exception {
        Files.write(plan(), PlanFile.write(plan));
    }

    private static Plan made(Plan plan, Duration later) {
        return new Plan(plan.id(), Instant.now().plus(later), plan.title(), plan.acts());
    }
}
