package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.ApprovalBook;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.TrustedKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keys, policy and history in memory. Thread-safe. */
final class MemoryApprovalBook implements ApprovalBook {
    private final Map<String, TrustedKey> keys = new TreeMap<>();
    private final Map<String, PolicyRule> policy = new TreeMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    @Override
    public synchronized List<TrustedKey> keys() {
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized void put(TrustedKey key) {
        keys.put(key.card().fingerprint(), key);
    }

    @Override
    public synchronized List<PolicyRule> policy() {
        return List.copyOf(policy.values());
    }

    @Override
    public synchronized void put(PolicyRule rule, String owner, Instant now) {
        policy.put(rule.name(), rule);
    }

    @Override
    public synchronized boolean remove(String rule) {
        return policy.remove(rule) != null;
    }

    @Override
    public synchronized void ask(Plan plan, Instant now) {
        plans.putIfAbsent(plan.hash(), plan);
        asked.putIfAbsent(plan.hash(), new Asked(plan.hash(), plan.id(), plan.headline(), now, null));
    }

    @Override
    public synchronized List<Asked> asked(int limit) {
        return new ArrayList<>(asked.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized Optional<Plan> plan(String hash) {
        return Optional.ofNullable(plans.get(hash));
    }

    @Override
    public synchronized boolean keep(Decision decision) {
        boolean isKnown = decisions.stream().anyMatch(known -> known.approval().equals(decision.approval()));
        return !isKnown && decisions.add(decision);
    }

    @Override
    public synchronized List<Decision> decisions(int limit) {
        return new ArrayList<>(decisions).reversed().stream().limit(limit).toList();
    }

    @Override
    public synchronized List<Decision> decisionsOn(String planHash) {
        return decisions.stream()
                .filter(decision -> !decision.isGiven())
                .filter(decision -> decision.approval().planHash().equals(planHash))
                .toList();
    }

    @Override
    public synchronized void use(String planHash, Instant now) {
        asked.computeIfPresent(planHash, (hash, was) -> new Asked(hash, was.planId(), was.headline(), was.at(), now));
    }

    @Override
    public synchronized boolean isUsed(String planId) {
        return asked.values().stream().anyMatch(plan -> plan.planId().equals(planId) && plan.used() != null);
    }
}
