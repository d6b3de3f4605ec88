package dev.watchfloor.views.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.RuleWatch;
import dev.watchfloor.app.rules.tuning.Suppression;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.StoryRules;
import dev.watchfloor.views.fakes.Walks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Rules by keyboard: switch, edit, try, import, suppress, and take back. */
class RulesWalkTest extends RulesWalk {
    @Test
    void aRuleIsSwitchedOffAndRemovedAndBothAreTakenBack(FxRobot robot) {
        find(robot, "traversal", 1);
        awaitText(".wf-details-page .wf-title", "Path Traversal");
        type(robot, "o");
        awaitUntil(() -> !file("web/path_traversal.yml").orElseThrow().isOn());
        awaitNode("#undo-rules");
        robot.clickOn("#undo-rules");
        awaitUntil(() -> file("web/path_traversal.yml").orElseThrow().isOn());
        awaitText(".wf-details-page .wf-mark", "Asked");
        type(robot, "r");
        awaitUntil(() -> file("web/path_traversal.yml").isEmpty());
        awaitNode("#undo-rules");
        robot.clickOn("#undo-rules");
        awaitUntil(() -> file("web/path_traversal.yml").isPresent());
        assertThat(file("web/path_traversal.yml").orElseThrow().text()).isEqualTo(StoryRules.TEXT);
    }

    @Test
    void whatIsWrittenIsKeptOnlyWhenAllOfItCanBeHonoured(FxRobot robot) {
        type(robot, "n");
        awaitText("#rule-verdict", "All of it can be honoured");
        write(robot, "#rule-file", "own/new.yml");
        write(
                robot,
                "#rule-text",
                StoryRules.TEXT.replace("3333-4333", "5555-4555").replace("|contains:", "|includes:"));
        awaitText("#rule-verdict", "1 thing is wrong");
        awaitText(".wf-rule-problem", "Line 12:");
        assertThat(Walks.onFx(() -> scene.lookup("#keep-rule").isDisabled())).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(file("own/new.yml")).isEmpty();
        write(robot, "#rule-text", StoryRules.TEXT.replace("3333-4333", "5555-4555"));
        awaitNode("#keep-rule");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitUntil(() -> file("own/new.yml").isPresent());
        awaitNode("#undo-rules");
        robot.clickOn("#undo-rules");
        awaitUntil(() -> file("own/new.yml").isEmpty());
    }

    @Test
    void editingARuleThatIsOffDoesNotSwitchItOn(FxRobot robot) {
        find(robot, "tries many names", 1);
        robot.interact(() -> screen.onKey(KeyCode.ENTER));
        awaitText("#rule-file", "shipped/password-spraying.yml");
        write(robot, "#rule-text", text("#rule-text").replace("gte: 8", "gte: 9"));
        awaitNode("#keep-rule");
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitUntil(
                () -> file("shipped/password-spraying.yml").orElseThrow().text().contains("gte: 9"));
        awaitUntil(() -> !file("shipped/password-spraying.yml").orElseThrow().isOn());
    }

    @Test
    void aRuleIsTriedOnWhatIsKept(FxRobot robot) {
        find(robot, "traversal", 1);
        type(robot, "t");
        awaitText("#trial-said", "looked at.");
        assertThat(Walks.onFx(() -> text("#trial-said"))).contains("events looked at.");
    }

    @Test
    void anArchiveIsImportedAndWhatIsLeftOutIsNamed(FxRobot robot) throws Exception {
        Path archive = folder.resolve("rules.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("sigma/a.yml"));
            zip.write(StoryRules.TEXT.replace("3333-4333", "6666-4666").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("sigma/b.yml"));
            zip.write("title: Nothing\n".getBytes(StandardCharsets.UTF_8));
        }
        ways.files().choose(archive);
        robot.clickOn("#import-file");
        awaitText("#import-said", "1 rule is asked of every event from now on; 1 was left out:");
        assertThat(Walks.onFx(() -> text("#import-left"))).contains("b.yml  Nothing");
        assertThat(file("a.yml").orElseThrow().isOn()).isTrue();
        robot.push(KeyCode.ESCAPE);
        awaitNode("#undo-rules");
        robot.clickOn("#undo-rules");
        awaitUntil(() -> file("a.yml").isEmpty());
    }

    @Test
    void aFindingIsSuppressedAfterALookAtWhatThatWouldHaveHidden(FxRobot robot) {
        StoredEvent finding = console.events()
                .page(
                        new Query.Text(Field.CONNECTOR, TextPattern.exactly(RuleWatch.CONNECTOR)),
                        new TimeRange(FakeConsole.NOON.minus(Duration.ofHours(2)), FakeConsole.NOON),
                        Order.NEWEST_FIRST,
                        1,
                        null)
                .getFirst();
        robot.interact(
                () -> new SuppressionDialogs(console.rules().suppressions(), ways.kit(), () -> {}).open(finding));
        awaitText("#suppress-preview .wf-heading", "20 of 60 findings of the last 30 days");
        robot.clickOn("#scope-rule").clickOn("#scope-source");
        awaitText("#suppress-preview .wf-error", "Tick at least one");
        robot.clickOn("#scope-user");
        awaitText("#suppress-preview .wf-heading", "20 of 60");
        robot.clickOn("#suppress-go");
        awaitText("#suppress-problem", "Say why");
        robot.clickOn("#suppress-reason").write("Known test").push(KeyCode.ENTER);
        awaitUntil(() -> console.rules().suppressions().all().size() == 2);
        Suppression made = console.rules().suppressions().all().getLast();
        assertThat(made.wish().scope().user()).isEqualTo("j.tanaka");
        assertThat(made.wish().scope().rule()).isNull();
        assertThat(made.wish().until()).isEqualTo(FakeConsole.NOON.plus(Duration.ofDays(30)));
        assertThat(made.owner()).isEqualTo("ana@desk");
    }

    @Test
    void aSuppressionIsLookedAtAgainAndRemovedAndTakenBack(FxRobot robot) {
        type(robot, "2");
        awaitUntil(() -> rows("#suppressions") == 1);
        type(robot, "j");
        awaitText(".wf-details-page .wf-title", "from 198.51.100.0/24");
        type(robot, "r");
        awaitUntil(() -> console.rules().suppressions().all().isEmpty());
        awaitNode("#undo-rules");
        robot.clickOn("#undo-rules");
        awaitUntil(() -> console.rules().suppressions().all().size() == 1);
    }

    @Test
    void aListIsKeptAndItsRuleIsAsked(FxRobot robot) {
        type(robot, "3n");
        awaitNode("#list-name");
        write(robot, "#list-name", "%admins%");
        Walks.onFx(() -> {
            ((Button) scene.lookup("#keep-list")).fire();
            return true;
        });
        awaitText("#list-problem", "has no values");
        write(robot, "#list-values", "ana\nsvc-*");
        robot.clickOn("#keep-list");
        awaitUntil(() -> console.rules().lists().all().size() == 2);
        assertThat(console.rules().lists().all().getFirst().values()).isEqualTo(List.of("ana", "svc-*"));
        assertThat(console.rules().active().rejected()).isEmpty();
    }

    @Test
    void aListIsKeptFromTheKeyboard(FxRobot robot) {
        type(robot, "3n");
        awaitNode("#list-name");
        robot.write("%admins%").push(KeyCode.ENTER);
        awaitUntil(() -> scene.lookup("#list-values").isFocused());
        robot.write("ana").push(KeyCode.CONTROL, KeyCode.ENTER);
        awaitUntil(() -> console.rules().lists().all().size() == 2);
    }

    @Test
    void enterLeadsFromTheFilterToWhatWasFound(FxRobot robot) {
        robot.interact(screen::focusFilter);
        robot.write("traversal").push(KeyCode.ENTER);
        awaitUntil(() -> scene.lookup("#rules").isFocused());
        robot.interact(screen::focusFilter);
        robot.write("no such rule").push(KeyCode.ENTER);
        awaitUntil(() -> !scene.lookup(".wf-filter").isFocused());
    }

    @Test
    void aFilterThatHidesRowsOfAnotherPartSaysSo(FxRobot robot) {
        find(robot, "tries many names", 1);
        type(robot, "2");
        awaitUntil(() -> rows("#suppressions") == 0);
        awaitText(".wf-empty-title", "No match");
        assertThat(Walks.onFx(() -> text("#counts"))).contains("1 hidden by the filter");
        robot.clickOn("#clear-filter");
        awaitUntil(() -> rows("#suppressions") == 1);
    }

    private Optional<RuleShelf.Entry> file(String name) {
        return console.rules().files().stream()
                .filter(entry -> entry.file().equals(name))
                .findFirst();
    }
}
