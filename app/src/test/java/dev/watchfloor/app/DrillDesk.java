package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.intake.ConfiguredConnector;
import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.app.operators.Credentials;
import dev.watchfloor.app.operators.DoorSurroundings;
import dev.watchfloor.app.operators.Enrolment;
import dev.watchfloor.app.operators.LiveSession;
import dev.watchfloor.app.operators.Operator;
import dev.watchfloor.app.operators.OperatorKey;
import dev.watchfloor.app.operators.SecondFactor;
import dev.watchfloor.app.operators.SignIn;
import dev.watchfloor.app.operators.factors.Totp;
import dev.watchfloor.app.operators.factors.TotpSecret;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.store.H2AuditTrail;
import dev.watchfloor.app.store.H2ConnectorRepository;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2OperatorBook;
import dev.watchfloor.app.store.H2SigningKey;
import dev.watchfloor.app.store.StoreKeys;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.app.workstation.WorkstationKeys;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A profile with something of everything, and who knows whether a copy of it still has all of it. One thread. */
final class DrillDesk {
    static final String NAME = "Anna";
    static final String PASSWORD = "four words are enough";
    static final String TOKEN = "hunter2-hunter2-hunter2";
    private static final int EVENTS = 300;
    private static final TimeRange EVER =
            new TimeRange(Events.START.minus(Duration.ofDays(1)), Events.START.plus(Duration.ofDays(1)));

    final MovableClock clock = new MovableClock("2026-11-29T09:00:00Z");
    private String signedWith = "";
    private Pass pass = new Pass(PASSWORD, TotpSecret.make());
    /** Keys of workstations that have written to the audit as well. */
    final List<String> workstations = new ArrayList<>();

    private char[] recoveryCode = new char[0];
    private List<String> oneTimeCodes = List.of();

    /** What somebody knows and has. */
    record Pass(String password, TotpSecret totp) {
        static Pass of(String password, Enrolment enrolment) {
            return new Pass(password, new TotpSecret(enrolment.totp().bytes(), TotpSecret.Algorithm.SHA1, 6, 30));
        }
    }

    Pass pass() {
        return pass;
    }

    char[] recoveryCode() {
        return recoveryCode.clone();
    }

    String oneTimeCode(int number) {
        return oneTimeCodes.get(number);
    }

    /** A profile as earlier versions made it. */
    void makeUnsealed(Path folder) throws ProfileException {
        try (Database database = Database.open(folder.resolve("profile"), clock);
                H2EventStore events = H2EventStore.open(database, clock)) {
            events.append(
                    "gateway",
                    IntStream.range(0, EVENTS).mapToObj(Events::mixed).toList(),
                    new Cursor("1"));
            H2ConnectorRepository.open(database)
                    .save(new ConfiguredConnector(
                            "gateway",
                            "test",
                            "Gateway",
                            Layer.DETECTION,
                            Map.of(),
                            Map.of("token", new Secret(TOKEN))));
            signedWith = H2SigningKey.open(database, NAME).get().card().fingerprint();
        }
    }

    /** Seals it; the clock goes on. */
    void seal(ConsoleOptions options) throws Exception {
        try (NewProfile profile = Consoles.prepare(options, NAME, PASSWORD.toCharArray())) {
            pass = Pass.of(PASSWORD, profile.enrolment());
            recoveryCode = profile.recoveryCode().clone();
            oneTimeCodes = profile.enrolment().oneTimeCodes();
            profile.create(done -> {}).close();
        }
    }

    ConsoleOptions options(Path folder) {
        return new ConsoleOptions(
                folder.resolve("profile"),
                folder.resolve("workstation"),
                clock,
                List.of(new TestFactory("test", context -> new FakeGateway())),
                TestOperator.CHEAP);
    }

    /** With a code that nobody has used. */
    Credentials credentials(String name, Pass with) {
        clock.advance(Duration.ofSeconds(31));
        return new Credentials(
                name, with.password().toCharArray(), new SecondFactor.Code(Totp.code(with.totp(), clock.instant())));
    }

    Credentials credentials() {
        return credentials(NAME, pass);
    }

    /** Signs in and looks at everything there is. */
    void holdsAll(ConsoleOptions options, Pass with) throws Exception {
        try (Console console = Consoles.open(options, credentials(NAME, with))) {
            assertThat(console.events().count(Query.ALL, EVER)).isEqualTo(EVENTS);
            for (String key : workstations) {
                console.auditProof().trust(key, "Another desk of ours.");
            }
            assertThat(console.auditProof().verify(true).bad()).isEmpty();
            assertThat(console.operators().list()).extracting(Operator::name).contains(NAME);
            assertThat(console.workstations().list()).isNotEmpty();
        }
        assertThat(files(options.profile()))
                .filteredOn(name -> name.endsWith(".mv.db"))
                .hasSize(1);
        assertThat(files(options.profile())).noneMatch(name -> name.startsWith("secrets.key"));
        inside(options, with);
    }

    private void inside(ConsoleOptions options, Pass with) throws Exception {
        WorkstationKeys here = ProfileDoor.workstation(options);
        SignIn door = new SignIn(options.profile(), here, options.passwordCost(), clock);
        SignIn.Entered entered = door.enter(credentials(NAME, with));
        try (Database database =
                Database.open(options.profile(), clock, entered.vault().database(), StoreKeys.of(entered.key()))) {
            assertThat(H2ConnectorRepository.open(database)
                            .all()
                            .getFirst()
                            .secrets()
                            .get("token")
                            .reveal())
                    .isEqualTo(TOKEN);
            H2OperatorBook book = new H2OperatorBook(database);
            Operator operator = book.operator(entered.operator()).orElseThrow().operator();
            LiveSession session = new LiveSession(
                    operator,
                    new LiveSession.SignedIn(entered.secrets(), entered.factor()),
                    new DoorSurroundings(
                            door,
                            book,
                            H2AuditTrail.open(database, clock, here).writerFor(NAME),
                            H2AuditTrail.open(database, clock, here).writerFor("console")),
                    clock,
                    clock);
            OperatorKey key = new OperatorKey(book, session);
            assertThat(key.get().card().key()).isEqualTo(key.card().key());
        } finally {
            entered.close();
        }
    }

    /** What the first operator signs with is what the profile signed with before. */
    String signedWith() {
        return signedWith;
    }

    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(Files::isRegularFile).forEach(all::add);
        }
        for (Path file : all) {
            String name = file.getFileName().toString();
            // The lock goes with the process, and the note of who holds it counts for that process alone.
            if (!name.equals("watchfloor.pid") && !name.endsWith(".lock")) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
