/**
 * Measures Watchfloor side by side with what it could have been built on. A tool for developers: nothing of it ships, and
 * no other module may require it.
 *
 * <p>Chapters: {@code events} invents a day of a large site, {@code peers} are the other stores, {@code measure} does the
 * rounds and asks the questions, {@code report} writes down what came out, {@code live} watches the real window,
 * {@code acting} acts on slow rigs,
 * {@code detecting} holds rules against events, {@code reading} turns each product's lines into events, {@code loops} are JMH benchmarks of inner loops.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.benchmark {
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.app;
    requires dev.watchfloor.connectors.feeds;
    requires dev.watchfloor.connectors.rigs;
    requires dev.watchfloor.lab;
    requires dev.watchfloor.launcher;
    requires dev.watchfloor.views;
    requires duckdb.jdbc;
    requires info.picocli;
    requires inet.ipaddr;
    requires java.management;
    requires java.sql;
    requires javafx.graphics;
    requires jdk.management;
    requires jmh.core;
    requires org.xerial.sqlitejdbc;
    requires static org.jspecify;

    opens dev.watchfloor.benchmark to
            info.picocli;

    uses dev.watchfloor.connectors.spi.ConnectorFactory;
}
