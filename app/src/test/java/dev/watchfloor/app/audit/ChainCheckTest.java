package dev.watchfloor.app.audit;

import static dev.watchfloor.app.audit.Chains.NOTHING;
import static dev.watchfloor.app.audit.Chains.anchor;
import static dev.watchfloor.app.audit.Chains.rewritten;
import static dev.watchfloor.app.audit.Chains.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.crypto.Sha256;
import dev.watchfloor.app.fakes.FakeSigner;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChainCheckTest {
    private static final int LENGTH = 7;
    private static final FakeSigner OTHER = FakeSigner.named("elsewhere");

    private final List<AuditEntry> chain = Chains.of(LENGTH);

    static IntStream positions() {
        return IntStream.range(0, LENGTH);
    }

    /** Each field of an entry, and what an attacker without the key can make of it at best. */
    static Stream<Arguments> fields() {
        return Tampering.FIELDS.entrySet().stream().map(field -> Arguments.of(field.getKey(), field.getValue()));
    }

    @Test
    void whatWasWrittenIsWhole() {
        AuditVerification found = verify(chain, anchor(chain.get(4)));

        assertThat(found.bad()).isEmpty();
        assertThat(found.entries()).isEqualTo(LENGTH);
        assertThat(found.last()).isEqualTo(LENGTH);
        assertThat(found.hash()).isEqualTo(chain.getLast().hash());
        assertThat(found.anchored()).isEqualTo(5);
        assertThat(found.keys()).containsExactly(FakeSigner.HERE.publicKey());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aChangedFieldIsFound(String field, Tampering tampering) {
        for (int at = 0; at < LENGTH; at++) {
            List<AuditEntry> changed = new ArrayList<>(chain);
            changed.set(at, tampering.of(chain.get(at)));
            assertThat(changed.get(at)).isNotEqualTo(chain.get(at));

            assertThat(verify(changed).bad())
                    .as("%s of entry %d", field, at + 1)
                    .isPresent();
            assertThat(verify(changed).last()).isEqualTo(at);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fields")
    void aChangedFieldWithAHashThatFitsIsFound(String field, Tampering tampering) {
        for (int at = 0; at < LENGTH; at++) {
            List<AuditEntry> changed = new ArrayList<>(chain);
            AuditEntry entry = tampering.of(chain.get(at));
            Seal seal = entry.seal();
            String hash = field.equals("hash") ? "0".repeat(64) : Sha256.hex(AuditEncoding.of(entry));
            changed.set(at, entry.with(new Seal(seal.previous(), hash, seal.key(), seal.signature())));

            assertThat(verify(changed).bad())
                    .as("%s of entry %d", field, at + 1)
                    .isPresent();
            assertThat(verify(changed).last()).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aMissingEntryIsFound(int at) {
        List<AuditEntry> shorter = new ArrayList<>(chain);
        shorter.remove(at);

        AuditVerification found = verify(shorter, anchor(chain.getLast()));

        assertThat(found.bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(at + 1L);
            assertThat(bad.fault()).isEqualTo(at == LENGTH - 1 ? Fault.TRUNCATED : Fault.GAP);
        });
    }

    @ParameterizedTest
    @MethodSource("positions")
    void anEntryInAnothersPlaceIsFound(int at) {
        for (int to = 0; to < LENGTH; to++) {
            List<AuditEntry> moved = new ArrayList<>(chain);
            moved.add(to, moved.remove(at));
            if (to != at) {
                assertThat(verify(moved).bad()).isPresent();
                assertThat(verify(moved).last()).isEqualTo(Math.min(at, to));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("positions")
    void anAddedEntryIsFound(int at) {
        AuditEntry copy = chain.get(at);
        AuditEntry forged = new AuditSealing(OTHER)
                .seal(
                        Chains.wish(at + 1L, "forged"),
                        at == 0 ? NOTHING : chain.get(at - 1).hash());
        for (AuditEntry added : List.of(copy, forged)) {
            List<AuditEntry> longer = new ArrayList<>(chain);
            longer.add(at, added);

            assertThat(verify(longer).bad()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aChainThatWasCutOffIsFoundByItsAnchor(int at) {
        List<AuditEntry> cut = chain.subList(0, at);

        assertThat(verify(cut).bad()).as("without an anchor nobody can tell").isEmpty();
        assertThat(verify(cut, anchor(chain.getLast())).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(at + 1L);
            assertThat(bad.fault()).isEqualTo(Fault.TRUNCATED);
        });
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aTailWrittenAnewWithTheSameKeyIsFoundByItsAnchor(int at) {
        List<AuditEntry> anew = rewritten(chain.subList(0, at), LENGTH + 3, FakeSigner.HERE, "Another reason ");

        assertThat(verify(anew).bad()).as("without an anchor nobody can tell").isEmpty();
        assertThat(verify(anew, anchor(chain.getLast())).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(LENGTH);
            assertThat(bad.fault()).isEqualTo(Fault.REWRITTEN);
        });
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aTailWrittenAnewWithAnotherKeyIsFound(int at) {
        List<AuditEntry> anew = rewritten(chain.subList(0, at), LENGTH, OTHER, "Another reason ");

        assertThat(verify(anew).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.number()).isEqualTo(at + 1L);
            assertThat(bad.fault()).isEqualTo(Fault.UNKNOWN_KEY);
            assertThat(bad.sentence()).contains(dev.watchfloor.app.crypto.Ed25519.fingerprint(OTHER.publicKey()));
        });
    }

    @ParameterizedTest
    @MethodSource("positions")
    void aSignatureThatWasTakenAwayIsFound(int at) {
        List<AuditEntry> bare = new ArrayList<>(chain);
        for (int index = 0; index <= at; index++) {
            bare.set(index, chain.get(index).with(Seal.NONE));
        }

        assertThat(verify(bare, anchor(chain.getLast())).bad()).isPresent();
        List<AuditEntry> one = new ArrayList<>(chain);
        one.set(at, chain.get(at).with(Seal.NONE));
        assertThat(verify(one, anchor(chain.getLast())).bad()).isPresent();
    }

    @Test
    void anAnchorOfAnUntrustedKeySaysNothing() {
        Anchor forged = Anchor.of(
                Chains.PROFILE, chain.getFirst().with(new Seal("", "f".repeat(64), "", "")), Chains.NOON, OTHER);

        assertThat(verify(chain, forged).bad()).isEmpty();
        assertThat(verify(chain, forged).anchors()).isZero();
    }

    @Test
    void anchorsThatContradictEachOtherAreAFinding() {
        List<AuditEntry> anew = rewritten(chain.subList(0, 3), LENGTH, FakeSigner.HERE, "Another reason ");

        assertThat(verify(chain, anchor(chain.get(5)), anchor(anew.get(5))).bad())
                .hasValueSatisfying(bad -> assertThat(bad.fault()).isEqualTo(Fault.REWRITTEN));
    }

    @Test
    void aChangedAnchorIsNoAnchor() {
        String line = anchor(chain.get(2)).line();
        assertThat(AnchorLine.read(line)).contains(anchor(chain.get(2)));
        for (int at = 0; at < line.length(); at++) {
            char other = line.charAt(at) == '1' ? '2' : '1';
            String changed = line.substring(0, at) + other + line.substring(at + 1);
            assertThat(AnchorLine.read(changed)).as("character %d", at).isEmpty();
        }
        assertThat(AnchorLine.read(line + " more")).isEmpty();
        assertThat(AnchorLine.read("")).isEmpty();
    }

    @Test
    void theEncodingIsTheOneThatIsDocumented() {
        AuditEntry entry = chain.get(1);

        assertThat(new String(AuditEncoding.of(entry), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("watchfloor audit entry 1\n1:2,30:2026-11-24T12:00:02.123456789Z,8:ana@desk,9:soc-ws-04,"
                        + "14:denylist.block,11:203.0.113.2,4:edge,4:DONE,8:Reason 2,6:absent,7:present,64:"
                        + chain.getFirst().hash() + ",60:" + FakeSigner.HERE.publicKey() + ",");
        assertThat(Base64.getDecoder().decode(entry.seal().signature())).hasSize(64);
    }

    @Test
    void hostileTextIsOneLineAndStillSigned() {
        String hostile = "a\nb\u202Ec\uD800d,12:\u0000" + "x".repeat(9_000);
        AuditEntry sealed = new AuditSealing(FakeSigner.HERE).seal(Chains.wish(1, hostile), NOTHING);

        assertThat(sealed.detail()).startsWith("a b c\uFFFDd,12: xxx").hasSize(4_000);
        assertThat(verify(List.of(sealed)).bad()).isEmpty();
        assertThat(new ChainCheck(Set.of(), List.of()).add(sealed)).isFalse();
    }
}
