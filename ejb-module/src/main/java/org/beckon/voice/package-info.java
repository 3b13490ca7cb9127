/** Calls: what is said, which keys mean what, and the telephone system that makes them. */
package org.beckon.voice;
