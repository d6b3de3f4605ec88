package dev.watchfloor.app.operators;

import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.OwnKey;
import dev.watchfloor.app.response.approvals.SigningKey;

/** What the operator who is signed in signs with: the private half only while they are. Thread-safe. */
public final class OperatorKey implements OwnKey {
    private final OperatorBook book;
    private final LiveSession session;

    public OperatorKey(OperatorBook book, LiveSession session) {
        this.book = book;
        this.session = session;
    }

    @Override
    public KeyCard card() {
        Operator operator = session.operator();
        return new KeyCard(
                operator.name(),
                book.operator(operator.id()).map(KnownOperator::signingCard).orElse(""));
    }

    @Override
    public SigningKey get() {
        Operator operator = session.operator();
        return session.secrets()
                .flatMap(secrets -> book.operator(operator.id())
                        .map(known -> Newcomer.signing(known, secrets.key())
                                .orElseGet(() -> madeAnew(known.operator(), secrets))))
                .orElseThrow(() -> new NotAllowedException(
                        NotAllowedException.Reason.LOCKED, "Nobody is signed in who could sign this."));
    }

    /** After a crash between the two places in which a reset operator is written down, the old key does not open. */
    private SigningKey madeAnew(Operator operator, OperatorSecrets secrets) {
        SigningKey key = SigningKey.make(operator.name());
        book.put(new KnownOperator(operator, key.card().key(), Newcomer.sealed(operator, secrets.publicKey(), key)));
        return key;
    }
}
