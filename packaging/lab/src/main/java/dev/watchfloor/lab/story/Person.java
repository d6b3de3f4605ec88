package dev.watchfloor.lab.story;

import java.util.List;

/**
 * Somebody who works here. All names are invented.
 *
 * @param name account name
 * @param address where they sit
 * @param client application they use
 * @param agent their browser
 */
record Person(String name, String address, String client, String agent) {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String SAFARI = "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_5) Version/18.1 Safari/605.1.15";
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0.0.0 Safari/537.36";

    static final List<Person> ALL = List.of(
            new Person("j.tanaka", "10.20.4.31", "orders-portal", CHROME),
            new Person("m.lindqvist", "10.20.4.12", "orders-portal", FIREFOX),
            new Person("k.novak", "10.20.7.88", "payroll", CHROME),
            new Person("d.silva", "198.51.100.23", "orders-portal", SAFARI),
            new Person("e.haddad", "10.20.9.45", "payroll", FIREFOX),
            new Person("t.larsen", "198.51.100.77", "mobile-app", SAFARI),
            new Person("r.moreau", "10.20.4.19", "orders-portal", CHROME),
            new Person("a.okafor", "10.20.11.5", "support-desk", CHROME),
            new Person("p.osei", "198.51.100.140", "mobile-app", SAFARI),
            new Person("l.nguyen", "10.20.7.61", "support-desk", FIREFOX),
            new Person("s.ivanova", "10.20.9.102", "payroll", CHROME),
            new Person("b.keller", "198.51.100.201", "mobile-app", SAFARI),
            new Person("svc-deploy", "10.20.1.10", "pipeline", "deploy-agent/4.2"));
}
