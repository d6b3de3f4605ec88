/**
 * The console without its window: takes events in, keeps them, joins them, and acts. Knows no product and no JavaFX.
 *
 * <p>Chapters, in the order in which an event passes through: {@code intake} runs the connectors, {@code timeline}
 * answers what happened when, {@code query} says which of it is wanted, {@code inplace} asks products for what they keep themselves, {@code sessions} who is signed in, {@code devices} on what, {@code detection} what belongs together, {@code incidents} what people make of it,
 * {@code sigma} which events rules ask for, {@code baselines} what is usual, {@code rules} holds those of the profile against all that comes, {@code intelligence} what others say is a sign of an attack,
 * {@code response} acts, {@code playbooks} puts acts together under a name, {@code audit} remembers who did what, signed with the keys of the {@code workstation}, {@code evidence} who looked at records, {@code notes} what
 * operators keep in mind about single events, {@code savedviews} the looks at them that they keep, {@code export} takes events out as files. {@code store} is the only one that speaks SQL and is
 * nobody's business outside. Who may do what: {@code roles} names it, {@code operators} lets people in and knows how long they are there, {@code permitted}
 * asks before each part does something for them, {@code absence} notices when they may be gone, {@code vault} and {@code workstation} keep the keys, {@code keystore} a share of them.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.app {
    requires transitive dev.watchfloor.connectors.spi;
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires com.h2database;
    requires com.nulabinc.zxcvbn;
    requires com.webauthn4j.core;
    requires java.naming;
    requires java.net.http;
    requires java.sql;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
    requires org.bouncycastle.util;
    requires org.freedesktop.dbus;
    requires org.slf4j;
    requires re2j;

    exports dev.watchfloor.app;
    exports dev.watchfloor.app.absence;
    exports dev.watchfloor.app.audit;
    exports dev.watchfloor.app.baselines;
    exports dev.watchfloor.app.detection;
    exports dev.watchfloor.app.devices;
    exports dev.watchfloor.app.evidence;
    exports dev.watchfloor.app.export;
    exports dev.watchfloor.app.incidents;
    exports dev.watchfloor.app.inplace;
    exports dev.watchfloor.app.intake;
    exports dev.watchfloor.app.intake.secrets;
    exports dev.watchfloor.app.intelligence;
    exports dev.watchfloor.app.keystore;
    exports dev.watchfloor.app.notes;
    exports dev.watchfloor.app.operators;
    exports dev.watchfloor.app.operators.factors;
    exports dev.watchfloor.app.playbooks;
    exports dev.watchfloor.app.query;
    exports dev.watchfloor.app.response;
    exports dev.watchfloor.app.response.approvals;
    exports dev.watchfloor.app.roles;
    exports dev.watchfloor.app.rules;
    exports dev.watchfloor.app.rules.lists;
    exports dev.watchfloor.app.rules.naming;
    exports dev.watchfloor.app.rules.typed;
    exports dev.watchfloor.app.rules.tuning;
    exports dev.watchfloor.app.savedviews;
    exports dev.watchfloor.app.sessions;
    exports dev.watchfloor.app.sigma;
    exports dev.watchfloor.app.sigma.correlating;
    exports dev.watchfloor.app.sigma.engine;
    exports dev.watchfloor.app.sigma.matching;
    exports dev.watchfloor.app.sigma.reading;
    exports dev.watchfloor.app.sigma.records;
    exports dev.watchfloor.app.sigma.run;
    exports dev.watchfloor.app.timeline;
    exports dev.watchfloor.app.vault;

    uses dev.watchfloor.connectors.spi.ConnectorFactory;
}
