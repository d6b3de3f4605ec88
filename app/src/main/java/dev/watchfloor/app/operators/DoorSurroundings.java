package dev.watchfloor.app.operators;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.roles.Role;
import dev.watchfloor.app.timeline.StoreException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session on top of the door, the book and the audit. Thread-safe. */
public final class DoorSurroundings implements LiveSession.Surroundings {
    private static final Logger LOG = LoggerFactory.getLogger(DoorSurroundings.class);

    private final SignIn door;
    private final OperatorBook book;
    private final AuditLog audit;
    private final AuditLog nobody;

    /** @param nobody writes of who tried and did not prove to be anybody */
    public DoorSurroundings(SignIn door, OperatorBook book, AuditLog audit, AuditLog nobody) {
        this.door = door;
        this.book = book;
        this.audit = audit;
        this.nobody = nobody;
    }

    @Override
    public Optional<Operator> find(String id) {
        return book.operator(id).map(KnownOperator::operator);
    }

    @Override
    public SessionRules rules() {
        return book.rules();
    }

    @Override
    public LiveSession.SignedIn signIn(String id, Credentials credentials) throws SignInRefusedException {
        try {
            SignIn.Entered entered = door.enterKnown(credentials);
            entered.key().close();
            if (entered.operator().equals(id) && find(id).isPresent()) {
                return new LiveSession.SignedIn(entered.secrets(), entered.factor());
            }
            entered.secrets().close();
            throw new SignInRefusedException(
                    SignInRefusedException.Reason.WRONG,
                    "Somebody else is signed in here. Sign out first; intake stops then until you are in.",
                    Duration.ZERO);
        } catch (ProfileException failed) {
            throw new StoreException(String.valueOf(failed.getMessage()), failed);
        } finally {
            tellFailures();
        }
    }

    @Override
    public AcceptedFactor check(String name, OperatorSecrets secrets, SecondFactor factor)
            throws SignInRefusedException {
        try {
            return door.check(name, secrets, factor);
        } catch (ProfileException failed) {
            throw new StoreException(String.valueOf(failed.getMessage()), failed);
        } finally {
            tellFailures();
        }
    }

    @Override
    public void note(String action, String outcome, String detail) {
        audit.write(action, "", "", outcome, detail);
    }

    private static String words(Failure failure) {
        return "Tried at " + failure.time() + (failure.with().isEmpty() ? "" : " with " + failure.with());
    }

    /** Somebody is in: what was tried in vain before, and that they are. */
    public void tellSignIn(Operator operator, AcceptedFactor factor) {
        tellFailures();
        note("session.sign-in", "DONE", Role.words(operator.roles()) + "; " + factor.words());
    }

    /** Moves what was tried in vain into the audit. */
    private void tellFailures() {
        for (Failure failure : door.failures()) {
            nobody.write(
                    "session.refuse",
                    failure.name().isEmpty() ? "nobody's name" : failure.name(),
                    failure.workstation(),
                    "REFUSED",
                    words(failure));
        }
        try {
            if (!door.failures().isEmpty()) {
                door.clearFailures();
            }
        } catch (IOException later) {
            LOG.warn("Failed tries may be told twice in the audit: {}", later.toString());
        }
    }
}
