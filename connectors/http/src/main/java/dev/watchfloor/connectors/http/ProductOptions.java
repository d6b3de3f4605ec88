package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a product is talked to. Immutable; the {@code with…} methods return a changed copy.
 *
 * @param product the product's name for sentences, such as "Keycloak"
 * @param base where it is; request paths are appended to its path
 * @param reach whom to trust on the way, what to show, and which way to go
 * @param connect longest wait for a connection
 * @param call longest whole call, from the name look-up to the last byte
 * @param largestAnswer most bytes of an answer that are read, after decompression
 * @param clock our clock, for the difference to the product's
 */
public record ProductOptions(
        String product, URI base, Reach reach, Duration connect, Duration call, int largestAnswer, Clock clock) {

    private static final int SIXTEEN_MEGABYTES = 16 << 20;

    /** System trust, 5 s to connect, 15 s a call, answers up to 16 MB. */
    public static ProductOptions of(String product, URI base, Clock clock) {
        return new ProductOptions(
                product, base, Reach.DIRECT, Duration.ofSeconds(5), Duration.ofSeconds(15), SIXTEEN_MEGABYTES, clock);
    }

    /** Goes another way, or trusts others. */
    public ProductOptions withReach(Reach other) {
        return new ProductOptions(product, base, other, connect, call, largestAnswer, clock);
    }

    /** Trusts the certificates of this PEM file too; empty trusts the system's only. */
    public ProductOptions withTrusted(Optional<Path> pem) {
        return withReach(reach.withTrusted(pem));
    }

    /** Shows the certificate of this PKCS#12 file to the server. */
    public ProductOptions withClientCertificate(Path pkcs12, Secret password) {
        return withReach(reach.withClient(pkcs12, password));
    }

    /** Gives up sooner or later. */
    public ProductOptions withTimeouts(Duration newConnect, Duration newCall) {
        return new ProductOptions(product, base, reach, newConnect, newCall, largestAnswer, clock);
    }

    /** Reads at most this many bytes of an answer. */
    public ProductOptions withLargestAnswer(int bytes) {
        return new ProductOptions(product, base, reach, connect, call, bytes, clock);
    }

    /** A product's name as it stands inside a sentence: "the list's server" of what is called "The list's server". */
    public static String inside(String product) {
        return product.startsWith("The ") ? "the " + product.substring(4) : product;
    }
}
