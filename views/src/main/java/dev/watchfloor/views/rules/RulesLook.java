package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.lists.ValueList;
import dev.watchfloor.app.rules.tuning.Suppression;
import java.util.List;
import java.util.Map;

/**
 * All that the screen shows, as it is at one time.
 *
 * @param waiting events that wait to be asked about
 * @param asked events that rules were asked about since the console was opened
 * @param titles of rules by their keys
 */
record RulesLook(
        List<RuleRow> rules,
        List<Suppression> suppressions,
        List<ValueList> lists,
        long asked,
        int waiting,
        Map<String, String> titles) {
    RulesLook {
        rules = List.copyOf(rules);
        suppressions = List.copyOf(suppressions);
        lists = List.copyOf(lists);
        titles = Map.copyOf(titles);
    }
}
