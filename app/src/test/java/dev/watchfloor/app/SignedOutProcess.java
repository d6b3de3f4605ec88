package dev.watchfloor.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.SecondFactor;
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
 * in use, so that what it holds is in the dump. Arguments: the profile's folder, file of the password, a code.
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
        open(options, Path.of(arguments[1]), arguments[2]);
        console.start();
        console.session().lock();
        dump(folder.resolve("locked.hprof"));
        console.close();
        dump(folder.resolve("signed-out.hprof"));
        System.out.println(console.session().state());
        System.exit(0);
    }

    private static void open(ConsoleOptions options, Path password, String code) throws Exception {
        byte[] bytes = Files.readAllBytes(password);
        char[] typed = StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(bytes)).array();
        try (Credentials credentials = new Credentials(DrillDesk.NAME, typed, new SecondFactor.Code(code))) {
            console = Consoles.open(options, credentials);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(typed, '\0');
        }
    }

    private static void dump(Path file) throws IOException {
        System.gc();
        System.gc();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(file.toString(), false);
    }
}
