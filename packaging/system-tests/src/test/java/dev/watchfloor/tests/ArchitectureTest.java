package dev.watchfloor.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DeviceControl;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.List;
import java.util.Set;

/** The borders that the folders promise. A rule here is changed with a decision record, never in passing. */
@AnalyzeClasses(packages = "dev.watchfloor", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final Set<String> ACTING = Set.of(
            "apply", "adopt", "revoke", "revokeAll", "disable", "enable", "demand", "approve", "block", "unblock");
    private static final List<Class<?>> CONTROLS = List.of(
            DenylistControl.class,
            SessionControl.class,
            UserControl.class,
            EnrolmentControl.class,
            DeviceControl.class);

    @ArchTest
    static final ArchRule onlyViewsAndTheLauncherKnowJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages("dev.watchfloor.views..", "dev.watchfloor.launcher.window..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..");

    @ArchTest
    static final ArchRule viewsReadTheBorderButNeverHoldAConnector = noClasses()
            .that()
            .resideInAPackage("dev.watchfloor.views..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Connector.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ConnectorFactory.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EventFeed.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(SessionControl.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(UserControl.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EnrolmentControl.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DeviceControl.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(DenylistControl.class);

    @ArchTest
    static final ArchRule onlyTheStoreSpeaksSql = noClasses()
            .that()
            .resideOutsideOfPackage("dev.watchfloor.app.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..");

    @ArchTest
    static final ArchRule onlyTheResponsePackageActs = noClasses()
            .that()
            .resideInAnyPackage("dev.watchfloor.app..", "dev.watchfloor.views..", "dev.watchfloor.launcher..")
            .and()
            .resideOutsideOfPackage("dev.watchfloor.app.response..")
            .should()
            .callMethodWhere(actsOnAProduct());

    @ArchTest
    static final ArchRule connectorsKnowNeitherTheAppNorTheWindow = noClasses()
            .that()
            .resideInAPackage("dev.watchfloor.connectors..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.watchfloor.app..", "dev.watchfloor.views..", "dev.watchfloor.launcher..");

    @ArchTest
    static final ArchRule theAppKnowsNoWindow = noClasses()
            .that()
            .resideInAPackage("dev.watchfloor.app..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.watchfloor.views..", "dev.watchfloor.launcher..");

    @ArchTest
    static final ArchRule appViewsAndLauncherKnowNoProduct = noClasses()
            .that()
            .resideInAnyPackage("dev.watchfloor.app..", "dev.watchfloor.views..", "dev.watchfloor.launcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.watchfloor.connectors.accesslog..",
                    "dev.watchfloor.connectors.apisix..",
                    "dev.watchfloor.connectors.awswaf..",
                    "dev.watchfloor.connectors.caddy..",
                    "dev.watchfloor.connectors.cloudflare..",
                    "dev.watchfloor.connectors.cowrie..",
                    "dev.watchfloor.connectors.crowdsec..",
                    "dev.watchfloor.connectors.endlessh..",
                    "dev.watchfloor.connectors.entra..",
                    "dev.watchfloor.connectors.glewlwyd..",
                    "dev.watchfloor.connectors.google..",
                    "dev.watchfloor.connectors.haproxy..",
                    "dev.watchfloor.connectors.indicators..",
                    "dev.watchfloor.connectors.kafka..",
                    "dev.watchfloor.connectors.keycloak..",
                    "dev.watchfloor.connectors.kong..",
                    "dev.watchfloor.connectors.modsecurity..",
                    "dev.watchfloor.connectors.okta..",
                    "dev.watchfloor.connectors.opencanary..",
                    "dev.watchfloor.connectors.opensearch..",
                    "dev.watchfloor.connectors.sharedsignals..",
                    "dev.watchfloor.connectors.suricata..",
                    "dev.watchfloor.connectors.syslog..",
                    "dev.watchfloor.connectors.zeek..",
                    "dev.watchfloor.connectors.http..",
                    "dev.watchfloor.connectors.feeds..",
                    "dev.watchfloor.connectors.gateway..",
                    "dev.watchfloor.connectors.providers..");

    @ArchTest
    static final ArchRule productConnectorsDoNotKnowEachOther = slices().matching(
                    "dev.watchfloor.connectors.(accesslog|apisix|awswaf|caddy|cloudflare|cowrie|crowdsec|endlessh|entra|glewlwyd|google|haproxy|indicators|kafka|keycloak|kong|modsecurity|okta|opencanary|opensearch|sharedsignals|suricata|syslog|zeek)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule onlyTheSharedClientKnowsOkHttp = noClasses()
            .that()
            .resideOutsideOfPackages("dev.watchfloor.connectors.http..", "dev.watchfloor.connectors.testing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule onlyTheBridgeEntersTheFxThread = noClasses()
            .that()
            .resideInAnyPackage("dev.watchfloor.views..", "dev.watchfloor.launcher..")
            .and()
            .doNotHaveSimpleName("FxBridge")
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class);

    @ArchTest
    static final ArchRule nobodyPrintsPastTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage("dev.watchfloor.launcher..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule appPackagesHaveNoCycles =
            slices().matching("dev.watchfloor.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule viewPackagesHaveNoCycles =
            slices().matching("dev.watchfloor.views.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule namesSayWhatAThingIs =
            classes().should().haveNameNotMatching(".*\\.(I[A-Z][a-z]+[A-Z].*|.*(Impl|Manager|Utils?|Helper))");

    private static DescribedPredicate<JavaMethodCall> actsOnAProduct() {
        return DescribedPredicate.describe("calls an acting capability of a connector", ArchitectureTest::acts);
    }

    private static boolean acts(JavaAccess<?> call) {
        JavaClass owner = call.getTargetOwner();
        return ACTING.contains(call.getName()) && CONTROLS.stream().anyMatch(owner::isAssignableTo);
    }
}
