/**
 * Starts the console: the command line, the composition of window, app and connectors, and the embedded lab.
 *
 * <p>Connectors are not named here. The launcher's module path holds them and the service loader finds them.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.launcher {
    requires ch.qos.logback.core;
    requires com.fasterxml.jackson.databind;
    requires dev.watchfloor.app;
    requires dev.watchfloor.lab;
    requires dev.watchfloor.views;
    requires info.picocli;
    requires java.desktop;
    requires javafx.graphics;
    requires org.slf4j;
    requires static org.jspecify;

    exports dev.watchfloor.launcher;
    exports dev.watchfloor.launcher.window;

    opens dev.watchfloor.launcher to
            info.picocli;
    opens dev.watchfloor.launcher.command to
            info.picocli;
}
