/** The way in for other systems to what technicians take themselves. */
package org.beckon.dispatch.rest;
