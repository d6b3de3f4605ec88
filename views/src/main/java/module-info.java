/**
 * The window: shows what the console knows and hands the operator's wishes to it. Sees the console only through
 * {@code dev.watchfloor.app}, and never a connector.
 *
 * <p>Chapters: {@code kit} what all screens share, {@code shell} the window around them, {@code timeline} the home
 * screen, {@code inplace} what is asked of products without copying, {@code sessions}, {@code devices}, {@code denylist}, {@code actions}, {@code connections} and {@code audit} the
 * others, {@code rules} what every event is held against, {@code operators} who may sign in, {@code signin} the way in, {@code parts} what they are made of, {@code store} what is kept and at what cost, {@code response} the way from
 * a wish over a plan to a report.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.views {
    requires transitive dev.watchfloor.app;
    requires transitive javafx.controls;
    requires transitive javafx.graphics;
    requires static transitive org.jspecify;
    requires atlantafx.base;
    requires com.google.zxing;
    requires org.controlsfx.controls;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.feather;
    requires org.kordamp.ikonli.javafx;
    requires org.slf4j;

    exports dev.watchfloor.views.kit;
    exports dev.watchfloor.views.shell;
    exports dev.watchfloor.views.signin;
}
