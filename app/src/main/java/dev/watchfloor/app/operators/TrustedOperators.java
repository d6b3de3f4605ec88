package dev.watchfloor.app.operators;

import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.ApprovalBook;
import dev.watchfloor.app.response.approvals.Asked;
import dev.watchfloor.app.response.approvals.Decision;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.PolicyRule;
import dev.watchfloor.app.response.approvals.TrustedKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A book in which the operators of the profile are trusted in the roles that they have now. Thread-safe. */
public final class TrustedOperators implements ApprovalBook {
    private final ApprovalBook book;
    private final OperatorBook operators;

    public TrustedOperators(ApprovalBook book, OperatorBook operators) {
        this.book = book;
        this.operators = operators;
    }

    @Override
    public List<TrustedKey> keys() {
        List<TrustedKey> own =
                operators.operators().stream().map(TrustedOperators::trusted).toList();
        Set<String> known = own.stream().map(key -> key.card().fingerprint()).collect(Collectors.toSet());
        return Stream.concat(
                        own.stream(),
                        book.keys().stream()
                                .filter(key -> !known.contains(key.card().fingerprint())))
                .toList();
    }

    private static TrustedKey trusted(KnownOperator known) {
        return new TrustedKey(
                new KeyCard(known.operator().name(), known.signingCard()),
                known.operator().roles(),
                known.operator().added(),
                TrustedKey.OPERATOR,
                null);
    }

    @Override
    public void put(TrustedKey key) {
        book.put(key);
    }

    @Override
    public List<PolicyRule> policy() {
        return book.policy();
    }

    @Override
    public void put(PolicyRule rule, String owner, Instant now) {
        book.put(rule, owner, now);
    }

    @Override
    public boolean remove(String rule) {
        return book.remove(rule);
    }

    @Override
    public void ask(Plan plan, Instant now) {
        book.ask(plan, now);
    }

    @Override
    public List<Asked> asked(int limit) {
        return book.asked(limit);
    }

    @Override
    public Optional<Plan> plan(String hash) {
        return book.plan(hash);
    }

    @Override
    public boolean keep(Decision decision) {
        return book.keep(decision);
    }

    @Override
    public List<Decision> decisions(int limit) {
        return book.decisions(limit);
    }

    @Override
    public List<Decision> decisionsOn(String planHash) {
        return book.decisionsOn(planHash);
    }

    @Override
    public void use(String planHash, Instant now) {
        book.use(planHash, now);
    }

    @Override
    public boolean isUsed(String planId) {
        return book.isUsed(planId);
    }
}
