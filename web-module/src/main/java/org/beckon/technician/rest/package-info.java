/** Technicians for other systems. */
package org.beckon.technician.rest;
