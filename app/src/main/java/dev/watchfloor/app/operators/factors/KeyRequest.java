package dev.watchfloor.app.operators.factors;

import java.util.Arrays;

/** What a security key is asked for. The challenge is new for each question and used once. */
public sealed interface KeyRequest {
    /** Random bytes that the answer must hold. */
    byte[] challenge();

    /**
     * Make a credential for an operator.
     *
     * @param userId names the operator to the key; not a name, at most 64 bytes
     * @param userName as the key may show it
     */
    record Make(byte[] challenge, byte[] userId, String userName) implements KeyRequest {
        public Make {
            challenge = challenge.clone();
            userId = userId.clone();
            if (userId.length == 0 || userId.length > 64) {
                throw new IllegalArgumentException("A user id has 1 to 64 bytes, not " + userId.length);
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Make(byte[] otherChallenge, byte[] otherId, String otherName)
                    && Arrays.equals(challenge, otherChallenge)
                    && Arrays.equals(userId, otherId)
                    && userName.equals(otherName);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(challenge);
        }
    }

    /**
     * Sign with a credential that it made.
     *
     * @param credentialId of the registered key
     */
    record Sign(byte[] challenge, byte[] credentialId) implements KeyRequest {
        public Sign {
            challenge = challenge.clone();
            credentialId = credentialId.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sign(byte[] otherChallenge, byte[] otherId)
                    && Arrays.equals(challenge, otherChallenge)
                    && Arrays.equals(credentialId, otherId);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(challenge);
        }
    }
}
