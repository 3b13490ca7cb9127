/** Visits: when a job is worked on, in which places, and who holds them. */
package org.beckon.appointment;
