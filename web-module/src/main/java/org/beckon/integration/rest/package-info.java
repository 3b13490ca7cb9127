/** Imports for other systems, and what holds for the API as a whole. */
package org.beckon.integration.rest;
