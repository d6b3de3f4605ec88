package dev.watchfloor.app.audit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request over HTTP (RFC 3161, 3.4), with an end to how long it takes and how much is read. Stateless. */
record TimeStampPost(AnchorSettings settings) {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /** A token with a chain of four large certificates takes some 10 kB. */
    private static final int LARGEST = 64 * 1024;

    private static final int OK = 200;

    byte[] ask(URI service, byte[] question) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", "application/timestamp-query")
                .header("Accept", "application/timestamp-reply")
                .POST(HttpRequest.BodyPublishers.ofByteArray(question))
                .build();
        HttpClient client = HttpClient.newBuilder()
                .sslContext(Authorities.tls(settings))
                .connectTimeout(PATIENCE)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        try {
            HttpResponse<byte[]> response =
                    answered(client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST)));
            if (response.statusCode() != OK) {
                throw new UnfitStampException("The service answered with HTTP status " + response.statusCode()
                        + ". Look whether the address is right, and whether it wants to know who asks.");
            }
            return response.body();
        } finally {
            // A server that never ends its answer must not hold the client.
            client.shutdownNow();
        }
    }

    private static HttpResponse<byte[]> answered(CompletableFuture<HttpResponse<byte[]>> asked) throws IOException {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException hindered) {
                throw hindered;
            }
            throw new IOException(String.valueOf(failed.getCause()), failed);
        }
    }
}
