package dev.watchfloor.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.factors.HeldKey;
import dev.watchfloor.app.operators.factors.SoftwareKey;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/**
 * A process whose operator signs in, locks and signs out, with a dump of its heap after each; the console itself stays
 * in use, so that what it holds is in the dump. Arguments: the profile's folder, files of the password and of a security
 * key's PIN, a code, and a one-time code.
 */
public final class SignedOutProcess {
    private static Console console;

    private SignedOutProcess() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        ConsoleOptions options = new ConsoleOptions(
                folder.resolve("profile"),
                folder.resolve("workstation"),
                Clock.systemUTC(),
                List.of(new TestFactory("test", context -> new FakeGateway())),
                TestOperator.CHEAP);
        open(options, Path.of(arguments[1]), arguments[3]);
        useKey(Path.of(arguments[1]), Path.of(arguments[2]), arguments[4]);
        console.start();
        console.session().lock();
        dump(folder.resolve("locked.hprof"));
        console.close();
        dump(folder.resolve("signed-out.hprof"));
        System.out.println(console.session().state());
        System.exit(0);
    }

    private static void open(ConsoleOptions options, Path password, String code) throws Exception {
        char[] typed = typed(password);
        try (Credentials credentials = new Credentials(DrillDesk.NAME, typed, new SecondFactor.Code(code))) {
            console = Consoles.open(options, credentials);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /** Enrols a key, locks and unlocks with it. */
    private static void useKey(Path password, Path pin, String oneTimeCode) throws Exception {
        char[] typed = typed(password);
        char[] typedPin = typed(pin);
        SoftwareKey device = new SoftwareKey();
        device.pin(typedPin);
        try (Credentials own = new Credentials(DrillDesk.NAME, typed, new SecondFactor.Code(oneTimeCode));
                HeldKey held = new HeldKey(device, typedPin, () -> {});
                Credentials touched = new Credentials(
                        DrillDesk.NAME, typed, new SecondFactor.Key(new HeldKey(device, typedPin, () -> {})))) {
            console.operators().ownKeys().add(own, "heap", held);
            console.session().lock();
            console.session().unlock(touched);
        } finally {
            device.pin(new char[0]);
            Arrays.fill(typed, '\0');
            Arrays.fill(typedPin, '\0');
        }
    }

    private static char[] typed(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        char[] typed = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(bytes)).array();
        Arrays.fill(bytes, (byte) 0);
        return typed;
    }

    private static void dump(Path file) throws IOException {
        System.gc();
        System.gc();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
    }
}
