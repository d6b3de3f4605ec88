/** An index of OpenSearch as far as searches in place need one, after its documentation and a real 3.8.0. */
package dev.watchfloor.connectors.rigs.index;
