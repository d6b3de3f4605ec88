/**
 * The embedded lab: servers inside this process that speak the products' protocols, and a story that plays on them. The
 * console connects to them with its ordinary connectors. Nothing here knows the console.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.lab {
    requires transitive dev.watchfloor.app;
    requires dev.watchfloor.connectors.rigs;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports dev.watchfloor.lab;
    exports dev.watchfloor.lab.story;
}
