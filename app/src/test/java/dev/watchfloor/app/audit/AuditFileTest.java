package dev.watchfloor.app.audit;

import static dev.watchfloor.app.audit.Chains.anchor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeSigner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditFileTest {
    private final List<AuditEntry> chain = Chains.of(5);

    @Test
    void aFileIsVerifiedWithTheKeyAlone() throws Exception {
        AuditFile found = verify(file());

        assertThat(found.isComplete()).isTrue();
        assertThat(found.verification().bad()).isEmpty();
        assertThat(found.verification().entries()).isEqualTo(5);
        assertThat(found.verification().anchored()).isEqualTo(5);
        assertThat(file())
                .allMatch(line -> StandardCharsets.US_ASCII.newEncoder().canEncode(line));
    }

    @Test
    void everyChangedCharacterOfAnEntryIsFound() throws Exception {
        List<String> lines = file();
        for (int at = 0; at < lines.get(2).length(); at++) {
            String line = lines.get(2);
            char other = line.charAt(at) == '7' ? '8' : '7';
            List<String> changed = new ArrayList<>(lines);
            changed.set(2, line.substring(0, at) + other + line.substring(at + 1));

            assertThat(verify(changed).verification().bad())
                    .as("character %d, %s", at, changed.get(2))
                    .hasValueSatisfying(bad -> assertThat(bad.number()).isBetween(2L, 3L));
        }
    }

    @Test
    void aMissingMovedOrRepeatedLineIsFound() throws Exception {
        for (int at = 1; at <= 5; at++) {
            List<String> missing = new ArrayList<>(file());
            missing.remove(at);
            List<String> cut = file().subList(0, at);
            List<String> repeated = new ArrayList<>(file());
            repeated.add(at, repeated.get(at));
            List<String> moved = new ArrayList<>(file());
            moved.add(at == 1 ? 2 : at - 1, moved.remove(at));
            for (List<String> lines : List.of(missing, cut, repeated, moved)) {
                assertThat(verify(lines).verification().bad()).isPresent();
            }
        }
    }

    @Test
    void aHeadThatDoesNotSayHowFarItGoesIsAFinding() throws Exception {
        List<String> lines = new ArrayList<>(file());
        lines.set(0, AuditJson.line(new AuditFileHead(Chains.PROFILE, Chains.NOON, null, null, "", Optional.empty())));

        assertThat(verify(lines).verification().bad())
                .hasValueSatisfying(bad -> assertThat(bad.fault()).isEqualTo(Fault.UNREADABLE));
    }

    @Test
    void anotherKeyOrNoneFindsTheFirstEntry() throws Exception {
        for (Set<String> keys :
                List.of(Set.<String>of(), Set.of(FakeSigner.named("x").publicKey()))) {
            assertThat(AuditFile.verify(stream(file()), keys, List.of())
                            .verification()
                            .bad())
                    .hasValueSatisfying(bad -> {
                        assertThat(bad.number()).isEqualTo(1);
                        assertThat(bad.fault()).isEqualTo(Fault.UNKNOWN_KEY);
                    });
        }
    }

    @Test
    void anAnchorFromElsewhereFindsAFileThatWasWrittenAnew() throws Exception {
        List<AuditEntry> anew = Chains.rewritten(chain.subList(0, 2), 5, FakeSigner.HERE, "Other ");

        AuditFile found = AuditFile.verify(
                stream(lines(head("", anew), anew)),
                Set.of(FakeSigner.HERE.publicKey()),
                List.of(anchor(chain.get(3))));

        assertThat(found.verification().bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(4);
            assertThat(bad.fault()).isEqualTo(Fault.REWRITTEN);
        });
    }

    @Test
    void ofASelectionEachEntryIsVerifiedForItself() throws Exception {
        List<AuditEntry> some = List.of(chain.get(1), chain.get(3));
        AuditFile found = verify(lines(head("edge", chain), some));

        assertThat(found.isComplete()).isFalse();
        assertThat(found.verification().bad()).isEmpty();
        assertThat(found.verification().entries()).isEqualTo(2);
        for (Tampering tampering : Tampering.FIELDS.values()) {
            List<AuditEntry> changed = List.of(chain.get(1), tampering.of(chain.get(3)));
            assertThat(verify(lines(head("edge", chain), changed))
                            .verification()
                            .bad())
                    .isPresent();
        }
        assertThat(verify(lines(head("edge", chain), some.reversed()))
                        .verification()
                        .bad())
                .isPresent();
    }

    @Test
    void whatIsNoExportIsSaidToBeNone() throws Exception {
        for (String text :
                List.of("", "\n", "{}", "[]", "x".repeat(600_000), "{\"watchfloor-audit\":2}", "\u0000\uFFFF")) {
            assertThat(verify(List.of(text)).verification().bad())
                    .hasValueSatisfying(bad -> assertThat(bad.fault()).isEqualTo(Fault.UNREADABLE));
        }
        List<String> extra = new ArrayList<>(file());
        extra.set(2, extra.get(2).replaceFirst("\\{", "{\"note\":\"x\","));
        assertThat(verify(extra).verification().bad()).isPresent();
    }

    private List<String> file() {
        return lines(head("", chain), chain);
    }

    private static String head(String filter, List<AuditEntry> entries) {
        return AuditJson.line(new AuditFileHead(
                Chains.PROFILE, Chains.NOON, null, null, filter, Optional.of(anchor(entries.getLast()))));
    }

    private static List<String> lines(String head, List<AuditEntry> entries) {
        List<String> lines = new ArrayList<>(List.of(head));
        entries.forEach(entry -> lines.add(AuditJson.line(entry)));
        return lines;
    }

    private static ByteArrayInputStream stream(List<String> lines) {
        return new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static AuditFile verify(List<String> lines) throws IOException {
        return AuditFile.verify(stream(lines), Set.of(FakeSigner.HERE.publicKey()), List.of());
    }
}
