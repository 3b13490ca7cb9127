/** Imports for other systems. */
package org.beckon.integration.rest;
