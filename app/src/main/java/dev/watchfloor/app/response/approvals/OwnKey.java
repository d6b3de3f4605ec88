package dev.watchfloor.app.response.approvals;

import java.util.function.Supplier;

/** The key of who works here. Its public half is known at any time; the other only while they are signed in. */
@FunctionalInterface
public interface OwnKey extends Supplier<SigningKey> {

    /** The public half. */
    default KeyCard card() {
        return get().card();
    }
}
