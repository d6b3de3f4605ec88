package dev.watchfloor.benchmark.events;

import org.jspecify.annotations.Nullable;

/**
 * A request and its answer.
 *
 * @param host whose site
 * @param method of HTTP
 * @param url path with query
 * @param agent of the client
 * @param status of the answer
 * @param sent bytes of the request
 * @param received bytes of the answer
 * @param isRefused the gateway itself answered
 */
record Exchange(
        String host, String method, String url, String agent, int status, int sent, int received, boolean isRefused) {

    static Exchange of(@Nullable Wave wave, Draw draw) {
        if (wave == null) {
            int status = ordinaryStatus(draw.below(1_000));
            return new Exchange(
                    Site.host(draw),
                    Site.method(draw),
                    Site.path(draw),
                    Site.agent(draw),
                    status,
                    300 + draw.below(900),
                    status == 304 ? 190 : 400 + draw.zipf(400_000),
                    status == 403 || status == 429);
        }
        int status = attackStatus(wave.kind(), draw.below(100));
        return new Exchange(
                wave.kind() == Wave.Kind.STUFFING ? "login.shop.example" : Site.host(draw),
                wave.kind() == Wave.Kind.STUFFING ? "POST" : "GET",
                Site.attackPath(wave, draw),
                Site.tool(wave, draw),
                status,
                250 + draw.below(400),
                350 + draw.below(2_000),
                status == 403 || status == 429);
    }

    private static int ordinaryStatus(int thousandth) {
        if (thousandth < 840) {
            return 200;
        }
        if (thousandth < 900) {
            return 304;
        }
        if (thousandth < 935) {
            return 302;
        }
        if (thousandth < 970) {
            return 404;
        }
        if (thousandth < 985) {
            return 401;
        }
        return thousandth < 990 ? 403 : thousandth < 993 ? 429 : thousandth < 998 ? 500 : 502;
    }

    private static int attackStatus(Wave.Kind kind, int hundredth) {
        return switch (kind) {
            case STUFFING -> hundredth < 78 ? 401 : hundredth < 97 ? 429 : 200;
            case PROBING -> hundredth < 60 ? 404 : hundredth < 95 ? 403 : 200;
            case INJECTION -> hundredth < 55 ? 403 : hundredth < 80 ? 500 : 200;
            case FLOOD -> hundredth < 70 ? 429 : hundredth < 85 ? 200 : 502;
        };
    }
}
