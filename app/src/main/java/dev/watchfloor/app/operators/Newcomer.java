package dev.watchfloor.app.operators;

import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.app.vault.SealedBox;
import dev.watchfloor.connectors.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Everything new that an operator gets: keys, second factors, and what they take along.
 *
 * @param known for the book
 * @param secrets for the vault; closed by who takes this
 * @param enrolment for the operator
 */
record Newcomer(KnownOperator known, OperatorSecrets secrets, Enrolment enrolment) {

    /** @param codes how many one-time codes */
    static Newcomer make(Operator operator, int codes) {
        return with(operator, Enrolment.make(operator.name(), codes));
    }

    /** With second factors that they have seen already. */
    static Newcomer with(Operator operator, Enrolment enrolment) {
        SigningKey signing = SigningKey.make(operator.name());
        KeyPair keys = SealedBox.newKeys();
        return new Newcomer(
                new KnownOperator(operator, signing.card().key(), sealed(operator, keys.getPublic(), signing)),
                // The enrolment is shown and wiped on its own, so it is copied.
                new OperatorSecrets(keys, enrolment.totp().copy(), enrolment.hashedCodes(), List.of()),
                enrolment);
    }

    /** What an operator signs with; empty when it does not open, which is damage. */
    static Optional<SigningKey> signing(KnownOperator known, PrivateKey key) {
        return SealedBox.open(key, place(known.operator()), known.signingSealed())
                .flatMap(bytes -> {
                    try {
                        return Optional.of(SigningKey.of(
                                KeyCard.checked(known.operator().name(), known.signingCard()),
                                new Secret(new String(bytes, StandardCharsets.US_ASCII))));
                    } catch (UnfitApprovalException damaged) {
                        return Optional.empty();
                    } finally {
                        Arrays.fill(bytes, (byte) 0);
                    }
                });
    }

    /** The same operator with what a profile signed with before it had operators. */
    KnownOperator signingWith(SigningKey inherited) {
        return new KnownOperator(
                known.operator(), inherited.card().key(), sealed(known.operator(), secrets.publicKey(), inherited));
    }

    static byte[] sealed(Operator operator, PublicKey to, SigningKey signing) {
        byte[] secret = signing.secret().reveal().getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = SealedBox.seal(to, place(operator), secret);
        Arrays.fill(secret, (byte) 0);
        return sealed;
    }

    private static String place(Operator operator) {
        return "signing " + operator.id();
    }

    @Override
    public String toString() {
        return "Newcomer " + known.operator().name();
    }
}
