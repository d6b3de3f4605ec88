package dev.watchfloor.benchmark.events;

/** What is asked for: names, paths, programs. Stateless. */
final class Site {
    private static final String[] HOSTS = {
        "shop.example", "www.shop.example", "api.shop.example", "login.shop.example", "cdn.shop.example",
        "pay.shop.example", "static.shop.example", "partner.shop.example", "admin.shop.example", "mail.shop.example"
    };
    private static final String[] PATHS = {
        "/", "/api/v1/products/#", "/static/app.js", "/api/v1/cart", "/images/product-#.webp", "/search",
        "/api/v1/orders/#", "/category/#", "/static/site.css", "/api/v1/session", "/account", "/api/v1/users/#/profile",
        "/checkout", "/api/v1/stock/#", "/health", "/api/v2/recommendations/#", "/favicon.ico", "/account/orders/#",
        "/login", "/api/v1/payments/#", "/blog/post-#", "/robots.txt", "/api/v1/events", "/partner/feed-#.xml",
        "/api/v1/returns/#", "/download/invoice-#.pdf", "/admin/dashboard", "/api/v2/graphql", "/metrics",
                "/sitemap.xml"
    };
    private static final String[] PROBES = {
        "/.env",
        "/wp-login.php",
        "/wp-admin/setup-config.php",
        "/.git/config",
        "/phpmyadmin/index.php",
        "/cgi-bin/luci",
        "/server-status",
        "/actuator/env",
        "/backup.zip",
        "/config.json",
        "/vendor/phpunit/eval-stdin.php",
        "/solr/admin/info/system",
        "/boaform/admin/formLogin",
        "/api/jsonws/invoke",
        "/owa/auth.owa",
        "/console/login.jsp"
    };
    private static final String[] INJECTIONS = {
        "/search?q=%27%20OR%201%3D1--%20#", "/api/v1/products/#?sort=id;select%20sleep(5)",
        "/category/#?page=../../../../etc/passwd", "/search?q=%3Cscript%3Ealert(#)%3C/script%3E",
        "/api/v2/graphql?query=%7B__schema%7D&n=#", "/download/invoice-#.pdf?file=php://filter"
    };
    private static final String[] METHODS = {"GET", "GET", "GET", "GET", "GET", "GET", "POST", "POST", "PUT", "HEAD"};
    private static final String[] SYSTEMS = {
        "Windows NT 10.0; Win64; x64",
        "Macintosh; Intel Mac OS X 10_15_7",
        "X11; Linux x86_64",
        "iPhone; CPU iPhone OS 18_1 like Mac OS X",
        "Linux; Android 15"
    };
    private static final String[] TOOLS = {
        "curl/8.11.0", "python-requests/2.32.3", "Go-http-client/2.0", "sqlmap/1.8.11", "Nuclei/3.3.5", "okhttp/5.0.0"
    };

    private Site() {}

    static String host(Draw draw) {
        return HOSTS[draw.zipf(HOSTS.length)];
    }

    static String method(Draw draw) {
        return draw.of(METHODS);
    }

    static String path(Draw draw) {
        String path = numbered(PATHS[draw.zipf(PATHS.length)], draw);
        return path.equals("/search") ? path + "?q=item+" + draw.zipf(4_000) : path;
    }

    static String attackPath(Wave wave, Draw draw) {
        return switch (wave.kind()) {
            case STUFFING -> "/api/v1/session";
            case PROBING -> draw.chance(0.7) ? draw.of(PROBES) : "/" + Long.toHexString(draw.next() >>> 48) + ".php";
            case INJECTION -> numbered(draw.of(INJECTIONS), draw);
            case FLOOD -> draw.chance(0.8) ? "/" : path(draw);
        };
    }

    static String agent(Draw draw) {
        int rank = draw.zipf(120);
        String system = SYSTEMS[rank % SYSTEMS.length];
        int version = 131 - rank / SYSTEMS.length;
        return rank % 3 == 2
                ? "Mozilla/5.0 (" + system + "; rv:" + version + ".0) Gecko/20100101 Firefox/" + version + ".0"
                : "Mozilla/5.0 (" + system + ") AppleWebKit/537.36 (KHTML, like Gecko) Chrome/" + version
                        + ".0.0.0 Safari/537.36";
    }

    static String tool(Wave wave, Draw draw) {
        return wave.kind() == Wave.Kind.FLOOD ? agent(draw) : TOOLS[(wave.number() + draw.zipf(3)) % TOOLS.length];
    }

    private static String numbered(String path, Draw draw) {
        return path.indexOf('#') < 0 ? path : path.replace("#", Integer.toString(1_000 + draw.zipf(40_000)));
    }
}
