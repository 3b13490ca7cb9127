/**
 * How people like to look at a page, kept for them by name. Knows nothing of what the page shows.
 */
package org.beckon.view;
