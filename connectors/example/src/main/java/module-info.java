/**
 * The smallest whole connector, as a tutorial: it reads observations that people write into a text file. It needs the SPI
 * and nothing else. It is not shipped.
 */
@org.jspecify.annotations.NullMarked
module dev.watchfloor.connectors.example {
    requires dev.watchfloor.connectors.spi;

    provides dev.watchfloor.connectors.spi.ConnectorFactory with
            dev.watchfloor.connectors.example.NotebookFactory;
}
