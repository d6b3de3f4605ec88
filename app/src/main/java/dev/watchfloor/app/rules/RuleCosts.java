package dev.watchfloor.app.rules;

import dev.watchfloor.app.sigma.engine.RuleCost;
import java.util.HashMap;
import java.util.Map;

/** What rules take that are asked about the same events on two threads: shares of the time of both. Stateless. */
final class RuleCosts {
    private RuleCosts() {}

    /** Both by their rules' keys. */
    static Map<String, RuleCost> together(Map<String, RuleCost> some, Map<String, RuleCost> others) {
        double all = micros(some) + micros(others);
        Map<String, RuleCost> together = new HashMap<>();
        some.forEach((rule, cost) -> together.put(rule, shared(cost, all)));
        others.forEach((rule, cost) -> together.put(rule, shared(cost, all)));
        return together;
    }

    /** What rules that share their time take together for an event; 0 when none of them takes any. */
    private static double micros(Map<String, RuleCost> costs) {
        return costs.values().stream()
                .filter(cost -> cost.share() > 0)
                .mapToDouble(cost -> cost.micros() / cost.share())
                .max()
                .orElse(0);
    }

    private static RuleCost shared(RuleCost cost, double all) {
        return all <= 0 ? cost : new RuleCost(Math.min(1, cost.micros() / all), cost.micros());
    }
}
