/**
 * What a connector is and what it may offer.
 *
 * <p>Read in this order: {@link dev.watchfloor.connectors.spi.ConnectorFactory} (what can be installed and which
 * settings it needs), {@link dev.watchfloor.connectors.spi.Connector} (one configured product), then the capabilities:
 * {@link dev.watchfloor.connectors.spi.EventFeed} brings events in,
 * {@link dev.watchfloor.connectors.spi.RecordImport} brings files in, {@link dev.watchfloor.connectors.spi.PlaceSearch}
 * asks records where they lie, {@link dev.watchfloor.connectors.spi.SessionControl},
 * {@link dev.watchfloor.connectors.spi.UserControl}, {@link dev.watchfloor.connectors.spi.DeviceControl} and
 * {@link dev.watchfloor.connectors.spi.DenylistControl} carry actions out. A capability that is present works; one that a
 * product does not have is absent. There is no method that throws "unsupported".
 *
 * <p>Each acting capability says what it is like ({@code traits}), shows what is ({@code list}, {@code read} or
 * {@code find}), tries an act without the write ({@code rehearse}), and acts. An act that threw has changed nothing; one
 * whose answer was lost after it was sent is {@link dev.watchfloor.connectors.spi.ActionOutcome.Unknown}.
 *
 * <p>Every failure leaves a connector as a {@link dev.watchfloor.connectors.spi.ConnectorException} with a category.
 */
package dev.watchfloor.connectors.spi;
