/**
 * Published days of work (technician routing and scheduling problem) as customers, technicians and
 * jobs around a real city. Knows nothing of where they are kept.
 */
package org.beckon.trsp;
