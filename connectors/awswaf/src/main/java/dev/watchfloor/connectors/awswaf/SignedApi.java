package dev.watchfloor.connectors.awswaf;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.Refusals;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Operations of wafv2 in JSON 1.1, signed by the AWS SDK. Thread-safe. */
record SignedApi(GatewayClient client, String region, Supplier<AwsCredentialsIdentity> identity, Clock clock) {
    /** What AWS says with the status 400, whose meaning another status has elsewhere. */
    private static final Map<String, Category> PROBLEMS = Map.of(
            "AccessDeniedException", Category.FORBIDDEN,
            "UnrecognizedClientException", Category.UNAUTHENTICATED,
            "InvalidSignatureException", Category.UNAUTHENTICATED,
            "ExpiredTokenException", Category.UNAUTHENTICATED,
            "ThrottlingException", Category.RATE_LIMITED,
            "WAFNonexistentItemException", Category.MALFORMED_DATA);

    private static final String MEDIA_TYPE = "application/x-amz-json-1.1";

    /** The answer, of whatever status but with what AWS says in one of 400 sorted. */
    Answer ask(String operation, JsonNode input) throws ConnectorException, InterruptedException {
        String target = "AWSWAF_20190729." + operation;
        SdkHttpRequest unsigned = SdkHttpRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(client.base().resolve("/"))
                .putHeader("Content-Type", MEDIA_TYPE)
                .putHeader("X-Amz-Target", target)
                .build();
        Map<String, List<String>> headers = AwsV4HttpSigner.create()
                .sign(request -> request.identity(identity.get())
                        .request(unsigned)
                        .payload(ContentStreamProvider.fromUtf8String(input.toString()))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "wafv2")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(HttpSigner.SIGNING_CLOCK, clock))
                .request()
                .headers();
        ProductRequest request = ProductRequest.post("").body(MEDIA_TYPE, input.toString());
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            if (!header.getKey().equalsIgnoreCase("Host") && !header.getKey().equalsIgnoreCase("Content-Type")) {
                request = request.header(header.getKey(), String.join(",", header.getValue()));
            }
        }
        Answer answer = client.ask(request);
        sort(answer);
        return answer;
    }

    /** AWS's name for what went wrong; empty when it names none. */
    static String problem(Answer answer) {
        return answer.isSuccess() ? "" : Refusals.words(answer, "__type").replaceFirst(".*#", "");
    }

    /** What it says about it. */
    static String words(Answer answer) {
        return Refusals.words(answer, "message", "Message");
    }

    private static void sort(Answer answer) throws ConnectorException {
        String problem = problem(answer);
        Category category = PROBLEMS.get(problem);
        if (category != null) {
            String sentence = "AWS WAF answers " + problem + ": " + words(answer) + ".";
            throw new ConnectorException(
                    category, sentence, null, answer.retryAfter().orElse(null));
        }
    }
}
