/** Putting work into people's days, and saying why it does not fit. */
package org.beckon.schedule;
