/** AWS WAF's IP sets, after the SDK's documentation. */
package dev.watchfloor.connectors.rigs.awswaf;
