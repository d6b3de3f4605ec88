/**
 * CrowdSec's Local API as far as a console for security analysts meets it: machines that sign in, alerts, decisions, and
 * their oddities, after recordings of 1.4.6. It detects nothing by itself;
 * {@link dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig} is the hand that makes alerts.
 */
package dev.watchfloor.connectors.rigs.crowdsec;
