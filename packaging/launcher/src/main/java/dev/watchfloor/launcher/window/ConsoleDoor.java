package dev.watchfloor.launcher.window;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.ConsoleOptions;
import dev.watchfloor.app.Consoles;
import dev.watchfloor.app.NewProfile;
import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.ProfileKind;
import dev.watchfloor.app.Recovering;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.WorkstationPapers;
import dev.watchfloor.views.signin.Door;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The door to one profile. At most one console is open through it: asking what lies behind it closes the one before.
 * Closing it closes the console, also one that was just being opened. Thread-safe.
 */
public final class ConsoleDoor implements Door, AutoCloseable {
    private final ConsoleOptions options;
    private @Nullable Console console;
    private boolean closed;

    public ConsoleDoor(ConsoleOptions options) {
        this.options = options;
    }

    /** Takes over a console that was opened otherwise. */
    public synchronized void own(Console opened) {
        console = opened;
    }

    @Override
    public synchronized ProfileKind kind() {
        leave();
        return Consoles.kind(options.profile());
    }

    @Override
    public String place() {
        return options.profile().toString();
    }

    @Override
    public synchronized Console open(Credentials credentials) throws ProfileException, SignInRefusedException {
        leave();
        return started(Consoles.open(options, credentials));
    }

    @Override
    public First prepare(String operator, char[] password) throws UnfitOperatorException, ProfileException {
        return new Prepared(Consoles.prepare(options, operator, password));
    }

    @Override
    public WorkstationPapers.Request requestWorkstation() throws ProfileException, UnfitOperatorException {
        return Consoles.requestWorkstation(options);
    }

    @Override
    public void acceptWorkstation(byte[] answer) throws ProfileException, UnfitOperatorException {
        Consoles.acceptWorkstation(options, answer);
    }

    @Override
    public Recovery recover(char[] code, String operator, char[] password)
            throws ProfileException, UnfitOperatorException {
        return new Begun(Consoles.recover(options, code, operator, password));
    }

    @Override
    public void rotateKey(Credentials credentials, DoubleConsumer progress)
            throws ProfileException, SignInRefusedException {
        Consoles.rotateKey(options, credentials, progress);
    }

    @Override
    public synchronized void close() {
        closed = true;
        leave();
    }

    private synchronized Console started(Console opened) {
        console = opened;
        if (closed) {
            leave();
        } else {
            opened.start();
        }
        return opened;
    }

    private void leave() {
        if (console != null) {
            console.close();
            console = null;
        }
    }

    private final class Prepared implements First {
        private final NewProfile made;

        Prepared(NewProfile made) {
            this.made = made;
        }

        @Override
        public Enrolment enrolment() {
            return made.enrolment();
        }

        @Override
        public char[] recoveryCode() {
            return made.recoveryCode();
        }

        @Override
        public Console create(DoubleConsumer progress) throws ProfileException {
            return started(made.create(progress));
        }

        @Override
        public void close() {
            made.close();
        }
    }

    private record Begun(Recovering recovering) implements Recovery {
        @Override
        public Enrolment enrolment() {
            return recovering.enrolment();
        }

        @Override
        public char[] recoveryCode() {
            return recovering.code();
        }

        @Override
        public void complete() throws ProfileException {
            recovering.complete();
        }

        @Override
        public void close() {
            recovering.close();
        }
    }
}
