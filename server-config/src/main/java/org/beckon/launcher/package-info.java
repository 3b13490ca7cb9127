/**
 * Starts everything Beckon needs on one machine, and stops it again: database, mail sink of the
 * demo, application server. Knows nothing of the application.
 */
package org.beckon.launcher;
