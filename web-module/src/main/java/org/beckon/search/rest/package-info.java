/** The search for people, for other systems. */
package org.beckon.search.rest;
