/** Tells every open page that something has changed. Knows nothing of pages. */
package org.beckon.live;
