package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.PasswordRules;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.WorkstationPapers;
import dev.watchfloor.app.operators.factors.OneTimeCodes;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.views.signin.Door;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A door that lets in who knows the code 123456; of a test's own making otherwise. */
public final class FakeDoor implements Door {
    /** The one printed code. */
    public static final String PRINTED = "7Q2M-K8ZD-4HVB-TWN3-5XJ9-CRPA-60YE-FG1S";

    private final Supplier<FakeConsole> consoles;
    private volatile ProfileKind kind;
    private volatile SignInRefusedException.@Nullable Reason refusal;
    private volatile @Nullable Enrolment enrolment;
    private volatile boolean created;
    private volatile boolean recovered;
    private volatile boolean rotated;
    private volatile Runnable rotation = () -> {};

    public FakeDoor(ProfileKind kind, Supplier<FakeConsole> consoles) {
        this.kind = kind;
        this.consoles = consoles;
    }

    /** Refuses whoever comes, or lets them in by their code again. */
    public void refuse(SignInRefusedException.@Nullable Reason reason) {
        refusal = reason;
    }

    /** What the first operator was shown last. */
    public @Nullable Enrolment enrolment() {
        return enrolment;
    }

    /** Whether a profile was made. */
    public boolean isCreated() {
        return created;
    }

    @Override
    public ProfileKind kind() {
        return kind;
    }

    @Override
    public String place() {
        return "~/.watchfloor/profile";
    }

    @Override
    public Console open(Credentials credentials) throws SignInRefusedException {
        SignInRefusedException.Reason reason = refusal;
        if (reason != null) {
            throw new SignInRefusedException(
                    reason,
                    reason == SignInRefusedException.Reason.WORKSTATION
                            ? "This workstation is not trusted with the profile yet."
                            : "You were not let in. Too many tries: wait.",
                    Duration.ofSeconds(90));
        }
        if (!FakeSession.isRight(credentials.secondFactor())) {
            throw new SignInRefusedException(
                    SignInRefusedException.Reason.WRONG,
                    "Name, password or code is wrong. Nobody was let in.",
                    Duration.ZERO);
        }
        return consoles.get();
    }

    @Override
    public First prepare(String operator, char[] password) throws UnfitOperatorException {
        if (operator.isBlank()) {
            throw new UnfitOperatorException("An operator has a name.");
        }
        PasswordRules.STRONG.check(operator, password);
        Enrolment made = new Enrolment(operator, TotpSecret.make(), OneTimeCodes.make(10));
        enrolment = made;
        return new First() {
            @Override
            public Enrolment enrolment() {
                return made;
            }

            @Override
            public char[] recoveryCode() {
                return PRINTED.toCharArray();
            }

            @Override
            public Console create(DoubleConsumer progress) {
                progress.accept(1);
                created = true;
                kind = ProfileKind.SEALED;
                return consoles.get();
            }

            @Override
            public void close() {
                made.close();
            }
        };
    }

    @Override
    public Recovery recover(char[] code, String operator, char[] password) throws UnfitOperatorException {
        if (!new String(code).equals(PRINTED)) {
            throw new UnfitOperatorException("This is not the profile's recovery code. Nothing was changed.");
        }
        First first = prepare(operator, password);
        return new Recovery() {
            @Override
            public Enrolment enrolment() {
                return first.enrolment();
            }

            @Override
            public char[] recoveryCode() {
                return first.recoveryCode();
            }

            @Override
            public void complete() {
                recovered = true;
            }

            @Override
            public void close() {
                first.close();
            }
        };
    }

    /** Whether somebody was let in by the printed code. */
    public boolean isRecovered() {
        return recovered;
    }

    @Override
    public void rotateKey(Credentials credentials, DoubleConsumer progress) throws SignInRefusedException {
        FakeSession.check(credentials.secondFactor());
        progress.accept(0.5);
        rotation.run();
        progress.accept(1);
        rotated = true;
    }

    /** What happens when half of a rotation is done. */
    public void inRotation(Runnable action) {
        rotation = action;
    }

    /** Whether the profile has a new key. */
    public boolean isRotated() {
        return rotated;
    }

    @Override
    public WorkstationPapers.Request requestWorkstation() {
        return new WorkstationPapers.Request("{}".getBytes(StandardCharsets.UTF_8), "123 456");
    }

    @Override
    public void acceptWorkstation(byte[] answer) throws UnfitOperatorException {
        throw new UnfitOperatorException("This is an answer for another workstation.");
    }
}
