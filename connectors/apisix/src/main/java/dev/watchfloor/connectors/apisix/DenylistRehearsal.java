package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of the denylist without the write. The key's role is tried with the dry run of a schema, and the new list with
 * {@code configs/validate}, which 3.15 and newer have; both are POSTs that store nothing. Stateless but for its client.
 */
final class DenylistRehearsal {
    private static final String READ = "Read the denylist";
    private static final String CHANGE = "Work the change in";
    private static final String VALIDATE = "Let APISIX validate it";

    private final AdminClient client;
    private final String rule;
    private final int entryLimit;

    DenylistRehearsal(AdminClient client, String rule, int entryLimit) {
        this.client = client;
        this.rule = rule;
        this.entryLimit = entryLimit;
    }

    List<SelfCheck> run(DenylistChange change) throws InterruptedException {
        Optional<RuleSurvey> survey;
        try {
            survey = client.globalRules().map(list -> RuleSurvey.of(rule, list));
        } catch (ConnectorException failure) {
            return skipped(SelfCheck.failed(READ, failure.sentence()), "The list must be readable first.");
        }
        DenylistState state = survey.map(RuleSurvey::state).orElseGet(ApisixDenylist::standalone);
        if (survey.isEmpty() || state.availability() != Availability.READY) {
            return skipped(SelfCheck.failed(READ, state.sentence()), "The list cannot be written as it is.");
        }
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(SelfCheck.passed(READ, entries(state.entries().size()) + "."));
        SelfCheck role = KeyRole.check(client);
        checks.add(role.verdict() == SelfCheck.Verdict.WARNING ? SelfCheck.failed(role.name(), role.sentence()) : role);
        checks.add(change(survey.get(), change));
        checks.add(
                role.verdict() == SelfCheck.Verdict.PASSED
                        ? validate(survey.get(), change)
                        : SelfCheck.skipped(VALIDATE, "A key of role viewer may not ask for it."));
        return checks;
    }

    private SelfCheck change(RuleSurvey survey, DenylistChange change) {
        return switch (DenylistSteps.next(survey, change)) {
            case DenylistWriter.Settled settled ->
                SelfCheck.passed(CHANGE, "It is so already; nothing would be written.");
            case DenylistWriter.Refuse refuse -> SelfCheck.failed(CHANGE, refuse.sentence());
            case DenylistWriter.Send send -> {
                int before =
                        survey.target().map(holder -> holder.items().size()).orElse(0);
                int after = DenylistSteps.merge(survey, change).items().size();
                String sentence = "The list would have " + entries(after) + " instead of " + before + ".";
                yield after > entryLimit && after > before
                        ? SelfCheck.warning(
                                CHANGE,
                                sentence + " No more than " + entryLimit
                                        + " were ever seen to fit; block networks instead of single addresses.")
                        : SelfCheck.passed(CHANGE, sentence);
            }
        };
    }

    private SelfCheck validate(RuleSurvey survey, DenylistChange change) throws InterruptedException {
        BlacklistMerge merge = DenylistSteps.merge(survey, change);
        if (merge.items().isEmpty() || merge.isTooLarge()) {
            return SelfCheck.skipped(VALIDATE, "There is no list to validate.");
        }
        ObjectNode wished =
                Json.object().put("id", survey.target().map(Holder::rule).orElse(survey.ours()));
        wished.putObject("plugins").putObject(Holder.PLUGIN).set("blacklist", merge.toJson());
        try {
            return switch (client.validate(wished)) {
                case AdminClient.Validation.Valid valid -> SelfCheck.passed(VALIDATE, "It accepts the new list.");
                case AdminClient.Validation.Invalid invalid ->
                    SelfCheck.failed(VALIDATE, "It would refuse the new list: " + invalid.reason() + ".");
                case AdminClient.Validation.NotOffered notOffered ->
                    SelfCheck.skipped(VALIDATE, "APISIX validates without writing since 3.15; this one does not.");
            };
        } catch (ConnectorException failure) {
            return SelfCheck.failed(VALIDATE, failure.sentence());
        }
    }

    static String entries(int count) {
        return count + (count == 1 ? " entry" : " entries");
    }

    private static List<SelfCheck> skipped(SelfCheck read, String why) {
        return List.of(
                read,
                SelfCheck.skipped(KeyRole.CHECK, why),
                SelfCheck.skipped(CHANGE, why),
                SelfCheck.skipped(VALIDATE, why));
    }
}
