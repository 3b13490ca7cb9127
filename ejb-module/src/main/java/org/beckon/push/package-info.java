/**
 * Web Push (RFC 8030, 8291, 8292): which devices somebody turned on, and how to reach them. Knows
 * nothing of what the messages are about.
 */
package org.beckon.push;
