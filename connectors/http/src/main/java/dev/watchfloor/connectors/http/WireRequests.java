package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Writes a {@link ProductRequest} in the HTTP library's terms. Stateless. */
final class WireRequests {
    private WireRequests() {}

    static Request of(HttpUrl base, String product, ProductRequest request) throws ConnectorException {
        HttpUrl.Builder url = (request.link().isPresent()
                        ? followed(base, product, request.link().get())
                        : base)
                .newBuilder();
        for (String segment : request.segments()) {
            if (segment.equals(".") || segment.equals("..")) {
                // The library resolves these to another path, percent-encoded or not.
                throw new ConnectorException(
                        Category.REJECTED,
                        "\"" + segment + "\" cannot be a name or id in a request to " + product + ".");
            }
            url.addEncodedPathSegment(encoded(segment));
        }
        request.query().forEach(entry -> url.addQueryParameter(entry.getKey(), entry.getValue()));
        Request.Builder builder = new Request.Builder().url(url.build()).header("Accept", "application/json");
        for (Map.Entry<String, String> header : request.headers()) {
            try {
                builder.header(header.getKey(), header.getValue());
            } catch (IllegalArgumentException unusable) {
                // The library's message quotes the value, which may be a secret.
                throw new ConnectorException(
                        Category.MISCONFIGURED,
                        "The value for " + header.getKey() + " of " + product
                                + " has characters that cannot be sent. Enter it again without line breaks.");
            }
        }
        return builder.method(request.method(), body(request)).build();
    }

    private static HttpUrl followed(HttpUrl base, String product, URI link) throws ConnectorException {
        HttpUrl place = HttpUrl.get(link);
        String below = base.encodedPath().replaceAll("/+$", "") + "/";
        if (place == null
                || !place.scheme().equals(base.scheme())
                || !place.host().equals(base.host())
                || place.port() != base.port()
                || !place.encodedPath().startsWith(below)
                || !place.username().isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    product + " gave a link that leads away from " + base
                            + ". It was not followed. Write the product's own URL in the settings.");
        }
        return place;
    }

    private static @Nullable RequestBody body(ProductRequest request) {
        Optional<ProductRequest.Body> body = request.body();
        if (body.isPresent()) {
            return RequestBody.create(
                    body.get().text().getBytes(StandardCharsets.UTF_8),
                    MediaType.get(body.get().mediaType()));
        }
        boolean needsOne = request.method().equals("PUT")
                || request.method().equals("POST")
                || request.method().equals("PATCH");
        return needsOne ? RequestBody.create(new byte[0]) : null;
    }

    /** Percent-encodes one segment, slashes too. */
    private static String encoded(String segment) {
        StringBuilder text = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xff);
            // A colon may stand in a path as it is (RFC 3986, 3.3), and Google's ":block" counts only so.
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || "-._~:".indexOf(letter) >= 0);
            if (plain) {
                text.append(letter);
            } else {
                text.append('%').append(Character.toUpperCase(Character.forDigit(octet >> 4 & 15, 16)));
                text.append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
            }
        }
        return text.toString();
    }
}
