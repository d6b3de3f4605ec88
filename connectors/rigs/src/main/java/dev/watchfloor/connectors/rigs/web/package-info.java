/** A server of JSON on loopback, for rigs whose product is an API of few calls. */
package dev.watchfloor.connectors.rigs.web;
