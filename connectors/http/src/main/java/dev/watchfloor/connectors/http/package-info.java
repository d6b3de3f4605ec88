/**
 * Talking to a product over HTTP. A {@link dev.watchfloor.connectors.http.ProductClient} is opened with
 * {@link dev.watchfloor.connectors.http.ProductOptions}, sends a {@link dev.watchfloor.connectors.http.ProductRequest}
 * and hands back an {@link dev.watchfloor.connectors.http.Answer}; every failure is a
 * {@link dev.watchfloor.connectors.spi.ConnectorException} with a sentence that names the product.
 */
package dev.watchfloor.connectors.http;
