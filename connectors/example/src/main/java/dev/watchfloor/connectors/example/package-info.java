/**
 * A notebook is a text file with one observation a line: {@code 2026-11-24T10:15:00Z 203.0.113.9 Printer room door open}.
 * {@link dev.watchfloor.connectors.example.NotebookFactory} says what there is to set, {@code Notebook} is one configured
 * file, {@code NotebookFeed} reads on from a cursor, {@code Observation} understands one line.
 */
package dev.watchfloor.connectors.example;
