package dev.watchfloor.app.operators.factors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import dev.watchfloor.app.operators.factors.KeyCheck.Accepted;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the tools of this machine. No key is plugged in, so libfido2 is only asked what it thinks of answers. */
class RealFidoToolsTest {
    private static final PluggedKey PLUGGED = new PluggedKey("software", "Software key");
    private static final char[] PIN = SoftwareKey.PIN.toCharArray();

    @TempDir
    Path folder;

    private final SecurityKeyFactor factor = new SecurityKeyFactor();
    private final SoftwareKey device = new SoftwareKey();
    private final ObjectConverter converter = new ObjectConverter();
    private Path tool;

    @BeforeEach
    void find() {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(place -> Path.of(place, "fido2-assert"))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "fido2-assert is not installed (package fido2-tools)");
        tool = found.get();
    }

    @Test
    void libfido2AcceptsWhatIsAcceptedHereAndRefusesWhatIsRefused() throws Exception {
        RegisteredKey key = registered();
        KeyRequest.Sign request = factor.askToSign(key);
        KeyAnswer right = device.sign(PLUGGED, request, PIN);
        assertThat(factor.verify(key, request, right)).isInstanceOf(Accepted.class);
        assertThat(accepts(key, right)).isTrue();

        byte[] signature = right.signature().clone();
        signature[signature.length - 1] ^= 1;
        KeyAnswer wrong = new KeyAnswer(right.clientData(), right.authenticatorData(), signature);
        assertThat(factor.verify(key, request, wrong)).isInstanceOf(KeyCheck.Refused.class);
        assertThat(accepts(key, wrong)).isFalse();

        device.stopVerifying();
        KeyAnswer unverified = device.sign(PLUGGED, request, PIN);
        assertThat(factor.verify(key, request, unverified)).isInstanceOf(KeyCheck.Refused.class);
        assertThat(accepts(key, unverified)).isFalse();
    }

    @Test
    void listingWorksOnEveryMachine() throws Exception {
        assertThat(FidoTools.onPath().list())
                .allSatisfy(key -> assertThat(key.path()).isNotBlank());
    }

    private RegisteredKey registered() throws Exception {
        KeyRequest.Make make = factor.askToMake("7".getBytes(UTF_8), "ana");
        return ((Accepted) factor.register(make, device.make(PLUGGED, make, PIN), "blue key", Instant.EPOCH)).key();
    }

    private boolean accepts(RegisteredKey key, KeyAnswer answer) throws IOException, InterruptedException {
        COSEKey publicKey = converter.getCborMapper().readValue(key.publicKey(), COSEKey.class);
        Path pem = folder.resolve("key.pem");
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(publicKey.getPublicKey().getEncoded());
        Files.writeString(pem, "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        byte[] wrapped = converter.getCborMapper().writeValueAsBytes(answer.authenticatorData());
        try (ToolRun run = new ToolRun()) {
            Path input = run.input(String.join(
                            "\n",
                            base64(ClientData.hash(answer.clientData())),
                            SecurityKeyFactor.RELYING_PARTY,
                            base64(wrapped),
                            base64(answer.signature()))
                    + "\n");
            List<String> command =
                    List.of(tool.toString(), "-V", "-p", "-v", "-i", input.toString(), pem.toString(), "es256");
            return run.run(Optional.empty(), command, new byte[0], Duration.ofSeconds(60))
                            .orElseThrow()
                            .exit()
                    == 0;
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
