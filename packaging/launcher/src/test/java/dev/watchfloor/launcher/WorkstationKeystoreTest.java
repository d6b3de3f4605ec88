package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.keystore.Keystore;
import dev.watchfloor.app.keystore.KeystoreException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code workstations keystore} as a script meets it. */
final class WorkstationKeystoreTest {
    @TempDir
    Path folder;

    private final MemoryKeystore keystore = new MemoryKeystore();
    private TestDesk desk;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void make() throws Exception {
        desk = new TestDesk(folder.resolve("profile"), folder.resolve("home"), keystore).make();
    }

    @Test
    void keysAreBoundTakenBackAndWhereTheyAreIsSaid() throws Exception {
        assertThat(status()).isFalse();
        assertThat(run("workstations", "keystore", "on", "--reason", "theft", "--yes"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("done  keystore on");
        assertThat(status()).isTrue();
        assertThat(keystore.kept).hasSize(1);

        assertThat(run("operators", "list")).as(err.toString()).isZero();
        assertThat(run("workstations", "keystore", "off", "--reason", "headless", "--yes"))
                .as(err.toString())
                .isZero();
        assertThat(status()).isFalse();
        assertThat(keystore.kept).isEmpty();
        assertThat(run("audit", "list", "--filter", "workstation.unbind")).isZero();
        assertThat(out.toString()).contains("headless");
    }

    @Test
    void lostEntryIsSaidAndStatusIsStillAnswered() throws Exception {
        assertThat(run("workstations", "keystore", "on", "--reason", "theft", "--yes"))
                .isZero();
        keystore.kept.clear();

        assertThat(run("operators", "list")).isEqualTo(1);
        assertThat(err.toString()).contains("has no entry").contains("printed code");
        assertThat(status()).isTrue();
    }

    @Test
    void nothingIsBoundWithoutAYesOrAgainstTheKeystore() throws Exception {
        assertThat(run("workstations", "keystore", "on", "--reason", "theft")).isEqualTo(1);
        assertThat(err.toString()).contains("Not confirmed");
        keystore.isBroken = true;
        assertThat(run("workstations", "keystore", "on", "--reason", "theft", "--yes"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The keystore is out of order.");
        assertThat(status()).isFalse();
        assertThat(run("operators", "list")).isZero();
    }

    private boolean status() throws Exception {
        out = new StringWriter();
        err = new StringWriter();
        assertThat(desk.plainly(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        List.of("workstations", "keystore", "status", "--json")))
                .as(err.toString())
                .isZero();
        return new JsonMapper().readTree(out.toString()).path("bound").asBoolean();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }

    /** Keeps in memory. */
    private static final class MemoryKeystore implements Keystore {
        private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
        private boolean isBroken;

        @Override
        public boolean isPresent() {
            return true;
        }

        @Override
        public void put(String id, byte[] secret) throws KeystoreException {
            if (isBroken) {
                throw new KeystoreException("The keystore is out of order.");
            }
            kept.put(id, secret.clone());
        }

        @Override
        public Optional<byte[]> get(String id) {
            return Optional.ofNullable(kept.get(id)).map(byte[]::clone);
        }

        @Override
        public void remove(String id) {
            kept.remove(id);
        }
    }
}
