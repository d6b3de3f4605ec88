package dev.watchfloor.app.operators;

/**
 * An operator with what they sign with.
 *
 * @param operator who
 * @param signingCard public half of the key they sign with
 * @param signingSealed its private half, sealed to their own key
 */
public record KnownOperator(Operator operator, String signingCard, byte[] signingSealed) {
    KnownOperator with(Operator changed) {
        return new KnownOperator(changed, signingCard, signingSealed);
    }
}
