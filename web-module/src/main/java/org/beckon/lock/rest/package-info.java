/** The way in for other systems to locked days. */
package org.beckon.lock.rest;
